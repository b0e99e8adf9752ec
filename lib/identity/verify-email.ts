import { linkSpent } from "@/lib/identity/core/errors";
import { useOneTimeToken } from "@/lib/identity/one-time-token";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";

/** Confirms the address that the link was sent to. */
export async function verifyEmail(token: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const userId = await useOneTimeToken(tx, token, "verify_email", now);
    if (!userId) throw linkSpent();
    await tx.user.updateMany({ where: { id: userId, emailVerifiedAt: null }, data: { emailVerifiedAt: now } });
  });
}

/** Whether this person's address still waits to be confirmed. */
export async function needsVerification(userId: string): Promise<boolean> {
  return (await db.user.count({ where: { id: userId, emailVerifiedAt: null } })) > 0;
}
