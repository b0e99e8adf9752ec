import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { db, type Tx } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { announce } from "@/lib/bookings/announce";
import { spendLink } from "@/lib/bookings/answer-link";
import { amountDetails } from "@/lib/bookings/core/endings";
import { notNow } from "@/lib/bookings/core/errors";
import type { Booking } from "@/lib/bookings/core/schema";
import { declineIn } from "@/lib/bookings/decline-in";
import { endProposal } from "@/lib/bookings/end-proposal";
import { captureNow, goOnAccepted } from "@/lib/bookings/go-on-accepted";
import { type LockedBooking, lockBooking } from "@/lib/bookings/lock-booking";
import { sharesOnEnding } from "@/lib/bookings/money-terms";
import { getBooking } from "@/lib/bookings/queries";
import { keepTime } from "@/lib/scheduling/release-time";

type Answer = { readonly id: string; readonly message: string; /** The link of a letter that this is done by; it is used up. */ readonly linkId?: string };

/** The expert says yes: the time is kept and the money that was set aside is taken, which confirms the booking. Said twice it is said once. */
export async function acceptBooking(actor: Actor, { id, ...answer }: Answer): Promise<Booking> {
  await findHosted(actor, id);
  const paymentId = await transaction((tx) => accept(tx, actor, { id, ...answer }));
  if (paymentId) await captureNow(paymentId);
  return getBooking(actor, id);
}

/** The expert says no: the time is free at once and the money that was set aside is let go. */
export async function declineBooking(actor: Actor, { id, message, linkId }: Answer): Promise<Booking> {
  await findHosted(actor, id);
  await transaction(async (tx) => {
    const booking = await lockBooking(tx, id);
    if (booking.status === "declined") return;
    if (!isUnanswered(booking)) throw notNow(booking.status, "declined");
    if (linkId) await spendLink(tx, linkId);
    await endProposal(tx, id, { status: "withdrawn", actorId: actor.id });
    await declineIn(tx, id);
    await announce(tx, { bookingId: id, kind: "declined", actorId: actor.id, details: { message, ...amountDetails(sharesOnEnding(booking, "declined", new Date())) }, event: "booking.declined" });
  });
  return getBooking(actor, id);
}

async function accept(tx: Tx, actor: Actor, { id, message, linkId }: Answer): Promise<string | null> {
  const booking = await lockBooking(tx, id);
  const isAccepted = booking.status === "confirmed" || (booking.status === "awaiting_acceptance" && booking.answerBy === null);
  if (isAccepted) return null;
  if (!isUnanswered(booking) || !(await keepTime(tx, id, null))) throw notNow(booking.status, "accepted");
  if (linkId) await spendLink(tx, linkId);
  // The yes is to the time that was asked for.
  await endProposal(tx, id, { status: "withdrawn", actorId: actor.id });
  await announce(tx, { bookingId: id, kind: "accepted", actorId: actor.id, details: { message } });
  return goOnAccepted(tx, booking);
}

function isUnanswered({ status, answerBy }: LockedBooking): boolean {
  return status === "awaiting_acceptance" && answerBy !== null;
}

async function findHosted(actor: Actor, id: string): Promise<void> {
  const hosted = await db.booking.findFirst({ where: { id, expert: { userId: actor.id } }, select: { id: true } });
  if (!hosted) throw notFound("booking");
}
