import type { Tx } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { announce } from "@/lib/bookings/announce";
import type { LockedBooking } from "@/lib/bookings/lock-booking";
import { settlePayment } from "@/lib/bookings/settle-payment";
import { takeAuthorised } from "@/lib/payments/abandon-payments";
import { capturePayment } from "@/lib/payments/settle-up";

/** What follows when both sides have said yes to a request: the money that was set aside is taken, or it is confirmed at once where nothing is to be paid. Answers the payment. */
export async function goOnAccepted(tx: Tx, { id, totalAmount }: LockedBooking): Promise<string | null> {
  const paymentId = await takeAuthorised(tx, id);
  const isFree = totalAmount === 0;
  // Without a time to answer by, a request is answered: the card is being charged.
  await tx.booking.update({ where: { id }, data: isFree ? { status: "confirmed", answerBy: null, confirmedAt: new Date() } : { answerBy: null }, select: { id: true } });
  if (isFree) await announce(tx, { bookingId: id, kind: "confirmed", event: "booking.confirmed" });
  return paymentId;
}

/** Takes the money now; the worker does the same if this process dies here, or the gateway does not answer now. */
export async function captureNow(paymentId: string): Promise<void> {
  try {
    await capturePayment(paymentId);
    await settlePayment(paymentId);
  } catch (error) {
    log.warn({ paymentId, err: error }, "the capture is left to the worker");
  }
}
