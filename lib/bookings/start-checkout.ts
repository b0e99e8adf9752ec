import type { Actor } from "@/lib/kernel/actor";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { db, type Tx } from "@/lib/platform/db";
import { env, publicUrl } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { transaction } from "@/lib/platform/transaction";
import { announce } from "@/lib/bookings/announce";
import { alreadyPaid, expertAway, holdEnded, notNow } from "@/lib/bookings/core/errors";
import type { CheckoutAnswer } from "@/lib/bookings/core/schema";
import { answerByFor } from "@/lib/bookings/core/answer-by";
import { type LockedBooking, lockBooking } from "@/lib/bookings/lock-booking";
import { openCheckout } from "@/lib/payments/open-checkout";
import { startPayment } from "@/lib/payments/start-payment";
import { keepTime } from "@/lib/scheduling/release-time";

/** Opens the place where the client pays for a hold. Pressed twice it is the same place and the same payment. A session that costs nothing goes on at once. */
export async function startCheckout(actor: Actor, { id, note }: { readonly id: string; readonly note?: string | undefined }): Promise<CheckoutAnswer> {
  const own = await db.booking.findFirst({ where: { id, clientId: actor.id }, select: { id: true } });
  if (!own) throw notFound("booking");
  const paymentId = await transaction((tx) => begin(tx, id, note));
  if (paymentId === null) return { url: publicUrl(`/bookings/${id}`) };
  const { url, clientSecret } = await reach(paymentId);
  const publishableKey = env().STRIPE_PUBLISHABLE_KEY;
  if (clientSecret && publishableKey) return { clientSecret, publishableKey };
  if (!url) throw new Error("The gateway opened no place to pay.");
  return { url };
}

/** Writes the intent to take money under the booking's lock; null when there is nothing to pay. */
async function begin(tx: Tx, id: string, note: string | undefined): Promise<string | null> {
  const booking = await lockBooking(tx, id);
  await refuseUnpayable(tx, booking);
  if (note !== undefined) await tx.booking.update({ where: { id }, data: { note } });
  if (booking.totalAmount === 0) return goOn(tx, booking);
  const started = await startPayment(tx, id, { amount: booking.totalAmount, currency: booking.currency });
  if (started.isPaid) throw alreadyPaid();
  return started.paymentId;
}

async function refuseUnpayable(tx: Tx, { id, status, expert }: LockedBooking): Promise<void> {
  if (status === "confirmed" || status === "awaiting_acceptance") throw alreadyPaid();
  if (status === "expired") throw holdEnded();
  if (status !== "held") throw notNow(status, "paid for");
  const [hold] = await tx.$queryRaw<{ isLive: boolean }[]>`
    SELECT bool_or(expires_at > clock_timestamp()) AS "isLive" FROM reservations WHERE booking_id = ${id} AND released_at IS NULL`;
  if (!hold?.isLive) throw holdEnded();
  // Whoever was shut out since could not come to the session.
  if (expert.user.suspendedAt) throw expertAway();
}

async function goOn(tx: Tx, { id, acceptance, startAt, clientId }: LockedBooking): Promise<null> {
  const now = new Date();
  const isRequest = acceptance === "request";
  const answerBy = isRequest ? answerByFor(startAt, now) : null;
  await keepTime(tx, id, answerBy);
  await tx.booking.update({ where: { id }, data: isRequest ? { status: "awaiting_acceptance", answerBy } : { status: "confirmed", confirmedAt: now } });
  await announce(tx, { bookingId: id, kind: isRequest ? "requested" : "confirmed", actorId: clientId, event: isRequest ? "booking.requested" : "booking.confirmed" });
  return null;
}

async function reach(paymentId: string): ReturnType<typeof openCheckout> {
  try {
    return await openCheckout(paymentId);
  } catch (error) {
    log.error({ paymentId, err: error }, "the gateway opened no checkout");
    throw new DomainError("unavailable", "gateway_unreachable", "We cannot reach the payment service right now. Nothing was charged and your time stays held; please try again in a moment.", { retryAfterSeconds: 5 });
  }
}
