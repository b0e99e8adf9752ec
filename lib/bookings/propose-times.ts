import type { Actor } from "@/lib/kernel/actor";
import { instant } from "@/lib/kernel/instant";
import { MINUTE } from "@/lib/kernel/zone";
import type { Tx } from "@/lib/platform/db";
import { isOverlap } from "@/lib/platform/db-errors";
import { emit, enqueue } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";
import { announce } from "@/lib/bookings/announce";
import { spendLink } from "@/lib/bookings/answer-link";
import { moveRefused, proposalStands, proposedTimeRefused, sameTime } from "@/lib/bookings/core/move-errors";
import { mayPropose, proposalEnd } from "@/lib/bookings/core/moving";
import type { Propose } from "@/lib/bookings/core/proposal";
import type { Side } from "@/lib/bookings/core/refund";
import type { Booking } from "@/lib/bookings/core/schema";
import { shortTime } from "@/lib/bookings/emails/session-times";
import { openCalendar } from "@/lib/bookings/lapse";
import { type LockedBooking, lockBooking } from "@/lib/bookings/lock-booking";
import { findParty, type Party } from "@/lib/bookings/party";
import { findProposal, type ProposalRow } from "@/lib/bookings/proposals";
import { getBooking } from "@/lib/bookings/queries";
import type { LockedCalendar } from "@/lib/scheduling/lock-calendar";
import { holdProposed, mayMoveTo } from "@/lib/scheduling/move-time";

/** Proposes up to three other times for a booking: all of them are held until the other side answers, or the proposal ends. Sent twice it is one proposal. */
export async function proposeTimes(actor: Actor, { id, times, message, linkId }: Propose & { /** The link of a letter that this is done by; it is used up. */ readonly linkId?: string }): Promise<Booking> {
  const party = await findParty(actor, id);
  const starts = times.map((time) => new Date(time)).toSorted((a, b) => a.getTime() - b.getTime());
  try {
    await transaction((tx) => propose(tx, { ...party, actor, id, starts, message, linkId }));
  } catch (error) {
    // The claim looks under the lock; what still overlaps is padding that was frozen with another booking.
    if (isOverlap(error)) throw proposedTimeRefused("busy", times[0] ?? "", "One of these times");
    throw error;
  }
  return getBooking(actor, id);
}

type Wish = Party & { readonly actor: Actor; readonly id: string; readonly starts: readonly Date[]; readonly message: string; readonly linkId?: string | undefined };

async function propose(tx: Tx, { actor, id, calendarId, side, timeZone, starts, message, linkId }: Wish): Promise<void> {
  const locked = await openCalendar(tx, calendarId);
  const booking = await lockBooking(tx, id);
  const known = await findProposal(tx, id);
  if (known?.status === "open") {
    if (known.side === side && hasSameTimes(known, starts)) return;
    throw proposalStands(known.side === side);
  }
  const verdict = mayPropose({ ...booking, side }, locked.now);
  if (!verdict.ok) throw moveRefused(verdict.reason);
  for (const startAt of starts) await refuseUnfree(tx, locked, { booking, startAt, side, timeZone });
  if (linkId) await spendLink(tx, linkId);
  await write(tx, locked, { booking, side, starts, message, actorId: actor.id });
}

function hasSameTimes({ times }: ProposalRow, starts: readonly Date[]): boolean {
  return times.length === starts.length && times.every((time, index) => time.startAt.getTime() === starts[index]?.getTime());
}

type One = { readonly booking: LockedBooking; readonly startAt: Date; readonly side: Side; readonly timeZone: string };

async function refuseUnfree(tx: Tx, locked: LockedCalendar, { booking, startAt, side, timeZone }: One): Promise<void> {
  if (startAt.getTime() === booking.startAt.getTime()) throw sameTime();
  const verdict = await mayMoveTo(tx, locked, { bookingId: booking.id, offering: booking.offering, startAt, isOwner: side === "host" });
  if (!verdict.ok) throw proposedTimeRefused(verdict.reason, instant(startAt), shortTime(startAt, timeZone));
}

type Written = { readonly booking: LockedBooking; readonly side: Side; readonly starts: readonly Date[]; readonly message: string; readonly actorId: string };

async function write(tx: Tx, locked: LockedCalendar, { booking, side, starts, message, actorId }: Written): Promise<void> {
  const { id: bookingId, offering } = booking;
  const expiresAt = proposalEnd({ now: locked.now, startAt: booking.startAt, proposed: starts, answerBy: booking.answerBy });
  const endOf = (startAt: Date): Date => new Date(startAt.getTime() + offering.durationMinutes * MINUTE);
  const times = starts.map((startAt, index) => ({ n: index + 1, startAt, endAt: endOf(startAt) }));
  const { id: proposalId } = await tx.proposal.create({
    data: { bookingId, side, proposedById: actorId, message, expiresAt, createdAt: locked.now, times: { create: times } },
    select: { id: true },
  });
  await holdProposed(tx, locked, { bookingId, proposalId, offering, starts, expiresAt });
  await enqueue(tx, "bookings.lapse", { calendarId: locked.id }, { runAt: new Date(expiresAt.getTime() + 250), jobKey: `bookings.lapse:${proposalId}` });
  await announce(tx, { bookingId, kind: "proposed", actorId, details: { by: side, times: starts.map(instant).join(" "), message } });
  await emit(tx, "proposal.made", { proposalId, bookingId });
}
