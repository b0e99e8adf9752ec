import type { Tx } from "@/lib/platform/db";
import { abandonPayments } from "@/lib/payments/abandon-payments";
import { releaseTime } from "@/lib/scheduling/release-time";

/** Ends a request with a no: its time is free at once, and the money that was set aside is let go. */
export async function declineIn(tx: Tx, id: string): Promise<void> {
  await releaseTime(tx, id);
  await abandonPayments(tx, id);
  await tx.booking.update({ where: { id }, data: { status: "declined", answerBy: null }, select: { id: true } });
}
