import { notFound } from "@/lib/kernel/errors";
import { db, type Tx } from "@/lib/platform/db";
import { emit, enqueue } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";
import { announce } from "@/lib/bookings/announce";
import { answerByFor } from "@/lib/bookings/core/answer-by";
import { type Settlement, settlementOf } from "@/lib/bookings/core/settlement";
import { endProposal } from "@/lib/bookings/end-proposal";
import { openCalendar } from "@/lib/bookings/lapse";
import { type LockedBooking, lockBooking } from "@/lib/bookings/lock-booking";
import { abandonPayments } from "@/lib/payments/abandon-payments";
import { type LockedPayment, lockPayment } from "@/lib/payments/lock-payment";
import { oweRefund } from "@/lib/payments/refunds";
import { claimTime, mayClaim } from "@/lib/scheduling/claim-time";
import type { LockedCalendar } from "@/lib/scheduling/lock-calendar";
import { keepTime, releaseTime } from "@/lib/scheduling/release-time";

/** Lets a payment have its effect on its booking: confirm it, win its time back, or give the money back. May run any number of times, in any order. */
export async function settlePayment(paymentId: string): Promise<Settlement["kind"]> {
  const payment = await db.payment.findUnique({ where: { id: paymentId }, select: { bookingId: true, booking: { select: { expert: { select: { calendarId: true } } } } } });
  if (!payment) throw notFound("payment");
  return transaction(async (tx) => {
    const locked = await openCalendar(tx, payment.booking.expert.calendarId);
    const booking = await lockBooking(tx, payment.bookingId);
    const settlement = await decide(tx, { locked, booking, payment: await lockPayment(tx, paymentId) });
    await carryOut(tx, { settlement, booking, paymentId, locked });
    return settlement.kind;
  });
}

type Facts = { readonly locked: LockedCalendar; readonly booking: LockedBooking; readonly payment: LockedPayment };

async function decide(tx: Tx, { locked, booking, payment }: Facts): Promise<Settlement> {
  const hasTime = (await tx.reservation.count({ where: { bookingId: booking.id, proposalId: null, releasedAt: null } })) > 0;
  const hadEffect = payment.status === "succeeded" ? booking.confirmedAt !== null : await wasRequested(tx, booking.id);
  const isPaidOtherwise = (await tx.payment.count({ where: { bookingId: booking.id, id: { not: payment.id }, status: { in: ["authorised", "succeeded"] } } })) > 0;
  const isTimeFree = !hasTime && booking.status === "expired" && (await mayRetake(tx, locked, booking));
  return settlementOf({ booking: booking.status, payment: payment.status, hasTime, isTimeFree, hadEffect, isPaidOtherwise });
}

async function wasRequested(tx: Tx, bookingId: string): Promise<boolean> {
  return (await tx.bookingEvent.count({ where: { bookingId, kind: "requested" } })) > 0;
}

/** The client chose in time, so notice and horizon count no more; open hours, other bookings and the clock do. */
async function mayRetake(tx: Tx, locked: LockedCalendar, booking: LockedBooking): Promise<boolean> {
  const { verdict } = await mayClaim(tx, locked, booking, { noticeMinutes: 0, horizonDays: 3_650 });
  return verdict.ok;
}

type Decided = { readonly settlement: Settlement; readonly booking: LockedBooking; readonly paymentId: string; readonly locked: LockedCalendar };

async function carryOut(tx: Tx, decided: Decided): Promise<void> {
  const { settlement, booking, paymentId } = decided;
  if (settlement.kind === "proceed") return proceed(tx, decided, settlement);
  if (settlement.kind === "give_back") return giveBack(tx, booking, paymentId);
  if (settlement.kind === "give_up") return giveUp(tx, booking);
}

async function proceed(tx: Tx, { booking, locked }: Decided, { status, isRetake }: Extract<Settlement, { kind: "proceed" }>): Promise<void> {
  const answerBy = status === "awaiting_acceptance" ? answerByFor(booking.startAt, locked.now) : null;
  if (isRetake) {
    const { limits } = await mayClaim(tx, locked, booking);
    await claimTime(tx, locked, { bookingId: booking.id, offering: booking.offering, startAt: booking.startAt, limits, expiresAt: answerBy });
  } else await keepTime(tx, booking.id, answerBy);
  await tx.booking.update({ where: { id: booking.id }, data: { status, answerBy, ...(status === "confirmed" ? { confirmedAt: locked.now } : {}) } });
  if (answerBy) await enqueue(tx, "bookings.lapse", { calendarId: locked.id }, { runAt: new Date(answerBy.getTime() + 250), jobKey: `bookings.lapse:${booking.id}` });
  const details = isRetake ? { retaken: "yes" } : {};
  if (status === "confirmed") await announce(tx, { bookingId: booking.id, kind: "confirmed", details, event: "booking.confirmed" });
  else await announce(tx, { bookingId: booking.id, kind: "requested", actorId: booking.clientId, details, event: "booking.requested" });
}

/** Money that cannot be used goes back whole, and both sides are told so; once. */
async function giveBack(tx: Tx, booking: LockedBooking, paymentId: string): Promise<void> {
  const payment = await tx.payment.findUniqueOrThrow({ where: { id: paymentId }, select: { status: true, amount: true, currency: true, refunds: { select: { id: true } } } });
  if (payment.refunds.length > 0) return;
  const told = { bookingId: booking.id, kind: "payment_returned", details: { path: ["paymentId"], equals: paymentId } };
  if ((await tx.bookingEvent.count({ where: told })) > 0) return;
  if (payment.status === "succeeded") await oweRefund(tx, { paymentId, amount: { amount: payment.amount, currency: payment.currency }, reason: "unusable" });
  else await enqueue(tx, "payments.void", { paymentId }, { jobKey: `payments.void:${paymentId}` });
  await announce(tx, { bookingId: booking.id, kind: "payment_returned", details: { paymentId, amount: payment.amount, currency: payment.currency } });
  await emit(tx, "payment.unusable", { paymentId, bookingId: booking.id });
}

/** The money that was set aside is gone before it could be taken: the time is free again. */
async function giveUp(tx: Tx, booking: LockedBooking): Promise<void> {
  await endProposal(tx, booking.id, { status: "expired" });
  await releaseTime(tx, booking.id);
  await abandonPayments(tx, booking.id);
  await tx.booking.update({ where: { id: booking.id }, data: { status: "expired", answerBy: null } });
  await announce(tx, { bookingId: booking.id, kind: "card_failed", event: "booking.expired" });
}
