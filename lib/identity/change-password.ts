import { accountKey } from "@/lib/identity/check-password";
import { hashPassword, isPassword } from "@/lib/identity/password";
import { refuseWeakPassword } from "@/lib/identity/refuse-weak-password";
import { revokeSessions } from "@/lib/identity/revoke-sessions";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError, invalidField } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db";
import { emit } from "@/lib/platform/jobs";
import { forgetRate, spendRate } from "@/lib/platform/rate-limit";
import { transaction } from "@/lib/platform/transaction";

type Change = { readonly currentPassword: string; readonly newPassword: string };

/** Changes the actor's own password and ends every other session of theirs. */
export async function changePassword(actor: Actor, { currentPassword, newPassword }: Change, now: Date): Promise<void> {
  const user = await db.user.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true, name: true, passwordHash: true } });
  if (user.passwordHash === null) throw noPasswordYet();
  const key = accountKey(user.email);
  await spendRate("sign-in", key, now);
  if (!(await isPassword(currentPassword, user.passwordHash))) throw invalidField("currentPassword", "That is not your current password.");
  await forgetRate("sign-in", key);
  refuseWeakPassword(newPassword, user, "newPassword");
  const passwordHash = await hashPassword(newPassword);
  await transaction(async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: { passwordHash }, select: { id: true } });
    await tx.oneTimeToken.updateMany({ where: { userId: actor.id, purpose: "reset_password", usedAt: null }, data: { usedAt: now } });
    await revokeSessions(tx, actor.id, now, actor.sessionId);
    await emit(tx, "password.changed", { userId: actor.id });
  });
}

function noPasswordYet(): DomainError {
  return new DomainError("conflict", "no_password_yet", "Your account has no password yet. Ask for a link to set one.");
}
