import type { Actor } from "@/lib/kernel/actor";
import { instant } from "@/lib/kernel/instant";
import { notFound } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { announce } from "@/lib/bookings/announce";
import { spendLink } from "@/lib/bookings/answer-link";
import { ownProposal, proposalOver } from "@/lib/bookings/core/move-errors";
import { notNow } from "@/lib/bookings/core/errors";
import type { AcceptTime } from "@/lib/bookings/core/proposal";
import type { Side } from "@/lib/bookings/core/refund";
import type { Booking } from "@/lib/bookings/core/schema";
import { captureNow, goOnAccepted } from "@/lib/bookings/go-on-accepted";
import { openCalendar } from "@/lib/bookings/lapse";
import { type LockedBooking, lockBooking } from "@/lib/bookings/lock-booking";
import { findParty } from "@/lib/bookings/party";
import { findProposal, type ProposalRow, sideIn } from "@/lib/bookings/proposals";
import { getBooking } from "@/lib/bookings/queries";
import { claimTime, mayClaim } from "@/lib/scheduling/claim-time";
import type { LockedCalendar } from "@/lib/scheduling/lock-calendar";
import { releaseTime } from "@/lib/scheduling/release-time";

type Wish = AcceptTime & { /** The link of a letter that this is done by; it is used up. */ readonly linkId?: string };

/** Takes one of the proposed times: the booking moves there, the others are free at once. For a request it is the yes to it, and the money is taken. Pressed twice it is done once. */
export async function acceptTime(actor: Actor, wish: Wish): Promise<Booking> {
  const { side, calendarId } = await findParty(actor, wish.id);
  const paymentId = await transaction((tx) => accept(tx, { actor, side, calendarId, ...wish }));
  if (paymentId) await captureNow(paymentId);
  return getBooking(actor, wish.id);
}

async function accept(tx: Tx, { actor, side, calendarId, id, n, proposalId, linkId }: Wish & { actor: Actor; side: Side; calendarId: string }): Promise<string | null> {
  const locked = await openCalendar(tx, calendarId);
  const booking = await lockBooking(tx, id);
  const proposal = await findProposal(tx, id, proposalId);
  const chosen = proposal?.times.find((time) => time.n === n);
  if (!proposal || !chosen) throw notFound("time");
  if (chosen.isChosen) return null;
  if (proposal.status !== "open") throw proposalOver(proposal.status);
  if (proposal.side === side) throw ownProposal();
  if (!isStanding(booking, locked.now)) throw notNow(booking.status, "moved");
  if (linkId) await spendLink(tx, linkId);
  await move(tx, locked, { booking, proposal, chosen, actorId: actor.id });
  return booking.status === "awaiting_acceptance" ? goOnAccepted(tx, booking) : null;
}

function isStanding({ status, startAt, answerBy }: LockedBooking, now: Date): boolean {
  return status === "confirmed" ? now < startAt : status === "awaiting_acceptance" && answerBy !== null;
}

type Move = { readonly booking: LockedBooking; readonly proposal: ProposalRow; readonly chosen: ProposalRow["times"][number]; readonly actorId: string };

async function move(tx: Tx, locked: LockedCalendar, { booking, proposal, chosen, actorId }: Move): Promise<void> {
  const { id: bookingId, offering } = booking;
  const { startAt, endAt, n } = chosen;
  const by = sideIn(proposal);
  // The limits with the booking's own padding; whether it may start then was decided when the time was proposed and held.
  const { limits } = await mayClaim(tx, locked, { offering, startAt });
  await releaseTime(tx, bookingId);
  await claimTime(tx, locked, { bookingId, offering, startAt, limits, expiresAt: null });
  await tx.booking.update({
    where: { id: bookingId },
    data: { startAt, endAt, timeVersion: { increment: 1 }, ...(by === "client" ? { moveCount: { increment: 1 } } : {}) },
    select: { id: true },
  });
  await tx.proposalTime.update({ where: { proposalId_n: { proposalId: proposal.id, n } }, data: { isChosen: true }, select: { n: true } });
  await tx.proposal.update({ where: { id: proposal.id }, data: { status: "accepted", answeredAt: locked.now, answeredById: actorId }, select: { id: true } });
  const nothing = { refund: 0, fee: 0, expert: 0, tax: 0, currency: booking.currency };
  const details = { by, from: instant(booking.startAt), to: instant(startAt), ...nothing };
  // What is not confirmed yet is told as confirmed, at its new time.
  await announce(tx, { bookingId, kind: "moved", actorId, details, ...(booking.status === "confirmed" ? { event: "booking.moved" } : {}) });
}
