import { issueOneTimeToken } from "@/lib/identity/one-time-token";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";

let isInhabited = false;

/** Whether anybody has an account here; asked of the database only until somebody has. */
export async function hasPeople(): Promise<boolean> {
  isInhabited ||= (await db.user.findFirst({ select: { id: true } })) !== null;
  return isInhabited;
}

/** The code that makes the first admin, good for a week and replacing any earlier one; null when the installation has people. */
export async function issueSetUpCode(now: Date = new Date()): Promise<string | null> {
  if (await hasPeople()) return null;
  return transaction(async (tx) => {
    await tx.oneTimeToken.deleteMany({ where: { purpose: "set_up" } });
    return issueOneTimeToken(null, "set_up", now, tx);
  });
}
