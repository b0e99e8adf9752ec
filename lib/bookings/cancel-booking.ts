import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { instant } from "@/lib/kernel/instant";
import { db, type Tx } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { announce } from "@/lib/bookings/announce";
import { notNow, tooLateToCancel } from "@/lib/bookings/core/errors";
import { PolicyTermsSchema } from "@/lib/bookings/core/policy-terms";
import { type CancelTerms, refundFor, refundPercent, refundSteps, type Side } from "@/lib/bookings/core/refund";
import type { Booking, Terms } from "@/lib/bookings/core/schema";
import { nextStatus } from "@/lib/bookings/core/status";
import { type LockedBooking, lockBooking } from "@/lib/bookings/lock-booking";
import { getBooking } from "@/lib/bookings/queries";
import { visibleTo } from "@/lib/bookings/scope";
import { abandonPayments } from "@/lib/payments/abandon-payments";
import type { Trail } from "@/lib/payments/core/trail";
import { ledgerTrail } from "@/lib/payments/ledger-trail";
import { releaseEscrow } from "@/lib/payments/release-escrow";
import { releaseTime } from "@/lib/scheduling/release-time";

/** What cancelling would do at this moment: the same decision that `cancelBooking` carries out. */
export async function cancelTerms(actor: Actor, id: string, now: Date): Promise<Terms> {
  await findOwn(actor, id);
  return transaction(async (tx) => {
    const booking = await lockBooking(tx, id);
    const terms = termsIn(booking);
    const by = sideIn(actor, booking);
    const table = refundSteps(terms).filter((step) => step.until > now);
    return {
      mayCancel: mayCancelNow(booking, now), by, percent: terms.isPaid ? refundPercent(terms, now, by) : 100, ...refundFor(terms, now, by),
      refundTable: table.map((step) => ({ ...step, until: instant(step.until) })), policy: terms.policy,
    };
  });
}

/** Cancels a booking for one of its parties: the time is free at once, the money is divided as the frozen policy says, the refund leaves after the commit. */
export async function cancelBooking(actor: Actor, { id, reason }: { readonly id: string; readonly reason: string }, now: Date): Promise<{ booking: Booking; trail: Trail }> {
  await findOwn(actor, id);
  await transaction((tx) => cancelIn(tx, { actor, id, reason, now }));
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
    await announce(tx, { bookingId: id, kind: "released", actorId: actor.id });
  });
  return getBooking(actor, id);
}

async function cancelIn(tx: Tx, { actor, id, reason, now }: { actor: Actor; id: string; reason: string; now: Date }): Promise<void> {
  const booking = await lockBooking(tx, id);
  if (booking.status === "cancelled") return;
  if (!nextStatus(booking.status, "cancel")) throw notNow(booking.status, "cancelled");
  if (!mayCancelNow(booking, now)) throw tooLateToCancel();
  const by = sideIn(actor, booking);
  const shares = refundFor(termsIn(booking), now, by);
  await releaseTime(tx, id);
  await abandonPayments(tx, id);
  await tx.booking.update({ where: { id }, data: { status: "cancelled", answerBy: null, cancelledAt: now, cancelledById: actor.id, cancelledBySide: by, cancelReason: reason || null } });
  await releaseEscrow(tx, id, shares);
  const details = { by, refund: shares.refund.amount, currency: shares.refund.currency };
  await announce(tx, { bookingId: id, kind: "cancelled", actorId: actor.id, details, event: "booking.cancelled" });
}

async function findOwn(actor: Actor, id: string): Promise<void> {
  const own = await db.booking.findFirst({ where: { id, ...visibleTo(actor) }, select: { id: true } });
  if (!own) throw notFound("booking");
}

function termsIn(booking: LockedBooking): CancelTerms {
  const money = (amount: number) => ({ amount, currency: booking.currency });
  const policy = PolicyTermsSchema.parse(booking.cancellationPolicy);
  return { policy, startAt: booking.startAt, price: money(booking.priceAmount), tax: money(booking.taxAmount), isPaid: booking.status === "confirmed" };
}

function mayCancelNow(booking: LockedBooking, now: Date): boolean {
  return nextStatus(booking.status, "cancel") !== null && now < booking.startAt;
}

function sideIn(actor: Actor, booking: LockedBooking): Side {
  return booking.clientId === actor.id ? "client" : "host";
}
