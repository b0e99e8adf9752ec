import { linkSpent } from "@/lib/identity/core/errors";
import { findTokenOwner, useOneTimeToken } from "@/lib/identity/one-time-token";
import { hashPassword } from "@/lib/identity/password";
import { refuseWeakPassword } from "@/lib/identity/refuse-weak-password";
import { revokeSessions } from "@/lib/identity/revoke-sessions";
import { emit } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";

type Reset = { readonly token: string; readonly newPassword: string };

/** Sets a new password by the link of a mail, which also proves the address; every session ends. A weak password does not use the link up. */
export async function resetPassword({ token, newPassword }: Reset, now: Date): Promise<void> {
  const owner = await findTokenOwner(token, "reset_password", now);
  if (!owner) throw linkSpent();
  refuseWeakPassword(newPassword, owner, "newPassword");
  const passwordHash = await hashPassword(newPassword);
  await transaction(async (tx) => {
    await useOneTimeToken(tx, token, "reset_password", now);
    await tx.oneTimeToken.updateMany({ where: { userId: owner.id, purpose: "reset_password", usedAt: null }, data: { usedAt: now } });
    await tx.user.updateMany({ where: { id: owner.id, emailVerifiedAt: null }, data: { emailVerifiedAt: now } });
    await tx.user.update({ where: { id: owner.id }, data: { passwordHash }, select: { id: true } });
    await revokeSessions(tx, owner.id, now);
    await emit(tx, "password.changed", { userId: owner.id });
  });
}
