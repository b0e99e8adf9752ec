import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { instant } from "@/lib/kernel/instant";
import { db, type Tx } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { announce } from "@/lib/bookings/announce";
import { notNow, tooLateToCancel } from "@/lib/bookings/core/errors";
import { buttonTerms } from "@/lib/bookings/core/buttons";
import { amountDetails } from "@/lib/bookings/core/endings";
import { mayPropose } from "@/lib/bookings/core/moving";
import { mayMark } from "@/lib/bookings/core/no-show";
import { refundFor, refundPercent, refundSteps, type Side } from "@/lib/bookings/core/refund";
import type { Booking, Terms } from "@/lib/bookings/core/schema";
import { nextStatus } from "@/lib/bookings/core/status";
import { endProposal } from "@/lib/bookings/end-proposal";
import { findOwn } from "@/lib/bookings/find-own";
import { type LockedBooking, lockBooking } from "@/lib/bookings/lock-booking";
import { moneyTerms } from "@/lib/bookings/money-terms";
import { getBooking } from "@/lib/bookings/queries";
import { recordsOf } from "@/lib/bookings/records-of";
import { abandonPayments } from "@/lib/payments/abandon-payments";
import type { Trail } from "@/lib/payments/core/trail";
import { ledgerTrail } from "@/lib/payments/ledger-trail";
import { releaseEscrow } from "@/lib/payments/release-escrow";
import { releaseTime } from "@/lib/scheduling/release-time";

/** What cancelling, and every other button that the actor could press, would do at this moment: the same decisions that the operations carry out. */
export async function cancelTerms(actor: Actor, id: string, now: Date): Promise<Terms> {
  const by = await findOwn(actor, id);
  return transaction(async (tx) => {
    const booking = await lockBooking(tx, id);
    const terms = moneyTerms(booking);
    const table = refundSteps(terms).filter((step) => step.until > now);
    const mayMarkNow = booking.status === "confirmed" && now >= booking.startAt && mayMark(booking, await recordsOf(tx, id, now), by, now).ok;
    const isUnanswered = booking.status === "awaiting_acceptance" && booking.answerBy !== null;
    return {
      mayCancel: mayCancelNow(booking, now), by, percent: terms.isPaid ? refundPercent(terms, now, by) : 100, ...refundFor(terms, now, by),
      refundTable: table.map((step) => ({ ...step, until: instant(step.until) })), policy: terms.policy,
      buttons: buttonTerms({ status: booking.status, side: by, terms, isUnanswered, mayMove: mayPropose({ ...booking, side: by }, now).ok, mayMark: mayMarkNow }, now),
    };
  });
}

/** Cancels a booking for one of its parties: the time is free at once, the money is divided as the frozen policy says, the refund leaves after the commit. */
export async function cancelBooking(actor: Actor, { id, reason }: { readonly id: string; readonly reason: string }, now: Date): Promise<{ booking: Booking; trail: Trail }> {
  const by = await findOwn(actor, id);
  await transaction((tx) => cancelIn(tx, { actor, id, by, reason, now }));
  return { booking: await getBooking(actor, id), trail: await ledgerTrail(id) };
}

/** Gives a hold up before it is paid: the time is free at once. */
export async function releaseHold(actor: Actor, id: string): Promise<Booking> {
  const own = await db.booking.findFirst({ where: { id, clientId: actor.id }, select: { id: true } });
  if (!own) throw notFound("booking");
  await transaction(async (tx) => {
    const booking = await lockBooking(tx, id);
    if (booking.status === "cancelled") return;
    if (!nextStatus(booking.status, "release")) throw notNow(booking.status, "given up");
    await releaseTime(tx, id);
    await abandonPayments(tx, id);
    await tx.booking.update({ where: { id }, data: { status: "cancelled", cancelledAt: new Date(), cancelledById: actor.id, cancelledBySide: "client" } });
    await announce(tx, { bookingId: id, kind: "released", actorId: actor.id, details: amountDetails(refundFor(moneyTerms(booking), new Date(), "client")) });
  });
  return getBooking(actor, id);
}

async function cancelIn(tx: Tx, { actor, id, by, reason, now }: { actor: Actor; id: string; by: Side; reason: string; now: Date }): Promise<void> {
  const booking = await lockBooking(tx, id);
  if (booking.status === "cancelled") return;
  if (!nextStatus(booking.status, "cancel")) throw notNow(booking.status, "cancelled");
  if (!mayCancelNow(booking, now)) throw tooLateToCancel();
  const shares = refundFor(moneyTerms(booking), now, by);
  await endProposal(tx, id, { status: "withdrawn", actorId: actor.id });
  await releaseTime(tx, id);
  await abandonPayments(tx, id);
  await tx.booking.update({ where: { id }, data: { status: "cancelled", answerBy: null, cancelledAt: now, cancelledById: actor.id, cancelledBySide: by, cancelReason: reason || null } });
  await releaseEscrow(tx, id, shares);
  const details = { by, message: reason, ...amountDetails(shares) };
  await announce(tx, { bookingId: id, kind: "cancelled", actorId: actor.id, details, event: "booking.cancelled" });
}

function mayCancelNow(booking: LockedBooking, now: Date): boolean {
  return nextStatus(booking.status, "cancel") !== null && now < booking.startAt;
}
