import { accountKey } from "@/lib/identity/check-password";
import { db } from "@/lib/platform/db";
import { emit, enqueue } from "@/lib/platform/jobs";
import { spendRate } from "@/lib/platform/rate-limit";
import { transaction } from "@/lib/platform/transaction";

/** Asks for a link to a new password. Who has an account is looked up later, by a job, so that neither answer nor time tells. */
export async function askForReset(email: string, now: Date): Promise<void> {
  await spendRate("reset", `reset:${accountKey(email)}`, now);
  await enqueue(db, "identity.ask-for-reset", { email }, { maxAttempts: 5 });
}

/** Asks for the confirmation link once more, just as quietly. */
export async function askForVerification(email: string, now: Date): Promise<void> {
  await spendRate("reset", `verify:${accountKey(email)}`, now);
  await enqueue(db, "identity.ask-for-verification", { email }, { maxAttempts: 5 });
}

/** The job behind `askForReset`. */
export async function announceReset(email: string): Promise<void> {
  const user = await db.user.findFirst({ where: { email, suspendedAt: null }, select: { id: true } });
  if (user) await transaction((tx) => emit(tx, "password.reset-asked", { userId: user.id }));
}

/** The job behind `askForVerification`. */
export async function announceVerification(email: string): Promise<void> {
  const user = await db.user.findFirst({ where: { email, suspendedAt: null, emailVerifiedAt: null }, select: { id: true } });
  if (user) await transaction((tx) => emit(tx, "verification.asked", { userId: user.id }));
}
