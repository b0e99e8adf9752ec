import { hashPassword } from "@/lib/identity/password";
import { useOneTimeToken } from "@/lib/identity/one-time-token";
import { refuseWeakPassword } from "@/lib/identity/refuse-weak-password";
import { startSession } from "@/lib/identity/start-session";
import { DomainError, invalidField, notFound } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";

export type FirstAdmin = { readonly code: string; readonly email: string; readonly name: string; readonly password: string; readonly timeZone: string };

/** Makes the first admin of an installation without people, verified and signed in; answers the session. */
export async function setUp({ code, password, ...person }: FirstAdmin, userAgent: string, now: Date): Promise<string> {
  refuseWeakPassword(password, person, "password");
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('identity.set-up'))`;
    if (await tx.user.findFirst({ select: { id: true } })) throw notFound();
    await useCode(tx, code, now);
    const data = { ...person, passwordHash, role: "admin" as const, emailVerifiedAt: now, createdAt: now };
    const user = await tx.user.create({ data, select: { id: true } });
    return startSession(tx, { userId: user.id, kind: "browser", userAgent }, now);
  });
}

async function useCode(tx: Tx, code: string, now: Date): Promise<void> {
  try {
    await useOneTimeToken(tx, code, "set_up", now);
  } catch (error) {
    if (error instanceof DomainError) throw invalidField("code", "That is not the code from the latest start. Look at the end of its output.");
    throw error;
  }
}
