import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { db, type Tx } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { transaction } from "@/lib/platform/transaction";
import { announce } from "@/lib/bookings/announce";
import { notNow } from "@/lib/bookings/core/errors";
import type { Booking } from "@/lib/bookings/core/schema";
import { type LockedBooking, lockBooking } from "@/lib/bookings/lock-booking";
import { getBooking } from "@/lib/bookings/queries";
import { settlePayment } from "@/lib/bookings/settle-payment";
import { abandonPayments, takeAuthorised } from "@/lib/payments/abandon-payments";
import { capturePayment } from "@/lib/payments/settle-up";
import { keepTime, releaseTime } from "@/lib/scheduling/release-time";

type Answer = { readonly id: string; readonly message: string };

/** The expert says yes: the time is kept and the money that was set aside is taken, which confirms the booking. Said twice it is said once. */
export async function acceptBooking(actor: Actor, { id, message }: Answer): Promise<Booking> {
  await findHosted(actor, id);
  const paymentId = await transaction((tx) => accept(tx, actor, { id, message }));
  // The worker does the same if this process dies here, or the gateway does not answer now.
  if (paymentId) await captureNow(paymentId);
  return getBooking(actor, id);
}

/** The expert says no: the time is free at once and the money that was set aside is let go. */
export async function declineBooking(actor: Actor, { id, message }: Answer): Promise<Booking> {
  await findHosted(actor, id);
  await transaction(async (tx) => {
    const booking = await lockBooking(tx, id);
    if (booking.status === "declined") return;
    if (!isUnanswered(booking)) throw notNow(booking.status, "declined");
    await releaseTime(tx, id);
    await abandonPayments(tx, id);
    await tx.booking.update({ where: { id }, data: { status: "declined", answerBy: null } });
    await announce(tx, { bookingId: id, kind: "declined", actorId: actor.id, details: { message }, event: "booking.declined" });
  });
  return getBooking(actor, id);
}

async function accept(tx: Tx, actor: Actor, { id, message }: Answer): Promise<string | null> {
  const booking = await lockBooking(tx, id);
  const isAccepted = booking.status === "confirmed" || (booking.status === "awaiting_acceptance" && booking.answerBy === null);
  if (isAccepted) return null;
  if (!isUnanswered(booking) || !(await keepTime(tx, id, null))) throw notNow(booking.status, "accepted");
  await announce(tx, { bookingId: id, kind: "accepted", actorId: actor.id, details: { message } });
  const paymentId = await takeAuthorised(tx, id);
  const isFree = booking.totalAmount === 0;
  // Without a time to answer by, a request is answered: the card is being charged.
  await tx.booking.update({ where: { id }, data: isFree ? { status: "confirmed", answerBy: null, confirmedAt: new Date() } : { answerBy: null } });
  if (isFree) await announce(tx, { bookingId: id, kind: "confirmed", event: "booking.confirmed" });
  return paymentId;
}

function isUnanswered({ status, answerBy }: LockedBooking): boolean {
  return status === "awaiting_acceptance" && answerBy !== null;
}

async function captureNow(paymentId: string): Promise<void> {
  try {
    await capturePayment(paymentId);
    await settlePayment(paymentId);
  } catch (error) {
    log.warn({ paymentId, err: error }, "the capture is left to the worker");
  }
}

async function findHosted(actor: Actor, id: string): Promise<void> {
  const hosted = await db.booking.findFirst({ where: { id, expert: { userId: actor.id } }, select: { id: true } });
  if (!hosted) throw notFound("booking");
}
