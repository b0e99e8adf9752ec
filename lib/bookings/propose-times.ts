import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { instant } from "@/lib/kernel/instant";
import { MINUTE } from "@/lib/kernel/zone";
import type { Tx } from "@/lib/platform/db";
import { isOverlap } from "@/lib/platform/db-errors";
import { emit, enqueue } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";
import { announce } from "@/lib/bookings/announce";
import { spendLink } from "@/lib/bookings/answer-link";
import { alreadyProposed, moveRefused, proposalOver, proposalStands, proposedTimeRefused, sameTime } from "@/lib/bookings/core/move-errors";
import { mayPropose, proposalEnd } from "@/lib/bookings/core/moving";
import type { Propose } from "@/lib/bookings/core/proposal";
import type { Side } from "@/lib/bookings/core/refund";
import type { Booking } from "@/lib/bookings/core/schema";
import { shortTime } from "@/lib/bookings/emails/session-times";
import { endProposal } from "@/lib/bookings/end-proposal";
import { openCalendar } from "@/lib/bookings/lapse";
import { type LockedBooking, lockBooking } from "@/lib/bookings/lock-booking";
import { findParty, type Party } from "@/lib/bookings/party";
import { findProposal, type ProposalRow } from "@/lib/bookings/proposals";
import { getBooking } from "@/lib/bookings/queries";
import type { LockedCalendar } from "@/lib/scheduling/lock-calendar";
import { holdProposed, mayMoveTo } from "@/lib/scheduling/move-time";

/**
 * Proposes up to three other times for a booking: all of them are held until the other side answers, or the proposal ends. Sent twice it is one
 * proposal. With `insteadOf` they take the place of those that the other side proposed, which end with that and are free.
 */
export async function proposeTimes(actor: Actor, { id, times, message, insteadOf, linkId }: Propose & { /** The link of a letter that this is done by; it is used up. */ readonly linkId?: string }): Promise<Booking> {
  const party = await findParty(actor, id);
  const starts = times.map((time) => new Date(time)).toSorted((a, b) => a.getTime() - b.getTime());
  try {
    await transaction((tx) => propose(tx, { ...party, actor, id, starts, message, insteadOf, linkId }));
  } catch (error) {
    // The claim looks under the lock; what still overlaps is padding that was frozen with another booking.
    if (isOverlap(error)) throw proposedTimeRefused("busy", times[0] ?? "", "One of these times");
    throw error;
  }
  return getBooking(actor, id);
}

type Wish = Party & { readonly actor: Actor; readonly id: string; readonly starts: readonly Date[]; readonly message: string; readonly insteadOf?: string | undefined; readonly linkId?: string | undefined };

async function propose(tx: Tx, { actor, id, calendarId, side, timeZone, starts, message, insteadOf, linkId }: Wish): Promise<void> {
  const locked = await openCalendar(tx, calendarId);
  const booking = await lockBooking(tx, id);
  const latest = await findProposal(tx, id);
  const standing = latest?.status === "open" ? latest : null;
  if (standing?.side === side && hasSameTimes(standing, starts)) return;
  if (insteadOf !== undefined) await refuseUnlessOpen(tx, id, insteadOf);
  // Whoever answers with other times has read those that stand.
  if (standing && (standing.side === side || standing.id !== insteadOf)) throw proposalStands(standing.side === side);
  const verdict = mayPropose({ ...booking, side }, locked.now);
  if (!verdict.ok) throw moveRefused(verdict.reason);
  if (standing) await refuseThose(tx, { standing, starts, timeZone, actorId: actor.id });
  for (const startAt of starts) await refuseUnfree(tx, locked, { booking, startAt, side, timeZone });
  if (linkId) await spendLink(tx, linkId);
  await write(tx, locked, { booking, side, starts, message, actorId: actor.id, insteadOfId: standing?.id ?? null });
}

function hasSameTimes({ times }: ProposalRow, starts: readonly Date[]): boolean {
  return times.length === starts.length && times.every((time, index) => time.startAt.getTime() === starts[index]?.getTime());
}

async function refuseUnlessOpen(tx: Tx, bookingId: string, proposalId: string): Promise<void> {
  const proposal = await findProposal(tx, bookingId, proposalId);
  if (!proposal) throw notFound("proposal");
  if (proposal.status !== "open") throw proposalOver(proposal.status);
}

type Refused = { readonly standing: ProposalRow; readonly starts: readonly Date[]; readonly timeZone: string; readonly actorId: string };

/** Ends the other side's proposal in favour of one's own; the letter about those says so too. */
async function refuseThose(tx: Tx, { standing, starts, timeZone, actorId }: Refused): Promise<void> {
  const theirs = starts.find((start) => standing.times.some(({ startAt }) => startAt.getTime() === start.getTime()));
  if (theirs) throw alreadyProposed(instant(theirs), shortTime(theirs, timeZone));
  await endProposal(tx, standing.bookingId, { status: "declined", actorId });
  await announce(tx, { bookingId: standing.bookingId, kind: "proposal_declined", actorId, details: { message: "" } });
}

type One = { readonly booking: LockedBooking; readonly startAt: Date; readonly side: Side; readonly timeZone: string };

async function refuseUnfree(tx: Tx, locked: LockedCalendar, { booking, startAt, side, timeZone }: One): Promise<void> {
  if (startAt.getTime() === booking.startAt.getTime()) throw sameTime();
  const verdict = await mayMoveTo(tx, locked, { bookingId: booking.id, offering: booking.offering, startAt, isOwner: side === "host" });
  if (!verdict.ok) throw proposedTimeRefused(verdict.reason, instant(startAt), shortTime(startAt, timeZone));
}

type Written = { readonly booking: LockedBooking; readonly side: Side; readonly starts: readonly Date[]; readonly message: string; readonly actorId: string; readonly insteadOfId: string | null };

async function write(tx: Tx, locked: LockedCalendar, { booking, side, starts, message, actorId, insteadOfId }: Written): Promise<void> {
  const { id: bookingId, offering } = booking;
  const expiresAt = proposalEnd({ now: locked.now, startAt: booking.startAt, proposed: starts, answerBy: booking.answerBy });
  const endOf = (startAt: Date): Date => new Date(startAt.getTime() + offering.durationMinutes * MINUTE);
  const times = starts.map((startAt, index) => ({ n: index + 1, startAt, endAt: endOf(startAt) }));
  const { id: proposalId } = await tx.proposal.create({
    data: { bookingId, side, proposedById: actorId, message, insteadOfId, expiresAt, createdAt: locked.now, times: { create: times } },
    select: { id: true },
  });
  await holdProposed(tx, locked, { bookingId, proposalId, offering, starts, expiresAt });
  await enqueue(tx, "bookings.lapse", { calendarId: locked.id }, { runAt: new Date(expiresAt.getTime() + 250), jobKey: `bookings.lapse:${proposalId}` });
  await announce(tx, { bookingId, kind: "proposed", actorId, details: { by: side, times: starts.map(instant).join(" "), message } });
  await emit(tx, "proposal.made", { proposalId, bookingId });
}
