import { instant } from "@/lib/kernel/instant";
import { DAY, localDate } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { findLink } from "@/lib/bookings/answer-link";
import type { Proposal } from "@/lib/bookings/core/proposal";
import type { Booking } from "@/lib/bookings/core/schema";
import { linkActor } from "@/lib/bookings/link-actor";
import { movingOf } from "@/lib/bookings/moving-of";
import { findProposal, proposalOf } from "@/lib/bookings/proposals";
import { findBooking } from "@/lib/bookings/queries";
import { startsToMove } from "@/lib/bookings/times-to-move";
import { apart } from "@/lib/scheduling/core/apart";

const suggestions = 10;

export type AnswerPage = {
  readonly booking: Booking;
  /** The reader's zone: the one in which their letter told the time. */
  readonly timeZone: string;
  /** The times that the link is about; null when it is about a request. */
  readonly proposal: Proposal | null;
  /** Whether an answer would still do anything. */
  readonly isOpen: boolean;
  /** Times with which one can answer, two a day, as instants: the next ones that are free; none where the policy allows none. */
  readonly freeTimes: readonly string[];
};

/** What stands behind the link of a letter, for whoever holds it; null when the link is none of ours. Changes nothing. */
export async function answerPage(token: string, now: Date): Promise<AnswerPage | null> {
  const link = await findLink(token);
  const actor = link && (await linkActor(link));
  const booking = actor && (await findBooking(actor, link.bookingId));
  if (!link || !actor || !booking) return null;
  const timeZone = booking.side === "client" ? booking.clientTimeZone : booking.expert.timeZone;
  const isUsable = link.usedAt === null && link.expiresAt > now;
  if (link.about === "request") {
    const isOpen = isUsable && booking.answerBy !== null && booking.proposal?.status !== "open";
    return { booking, timeZone, proposal: null, isOpen, freeTimes: isOpen ? await firstFree(actor, booking, now) : [] };
  }
  const row = await findProposal(db, booking.id, link.about.replace(/^proposal:/, ""));
  const proposal = row && proposalOf(row, now);
  const isOpen = isUsable && proposal?.status === "open";
  const mayCounter = isOpen && (await movingOf(actor, booking.id, now)).mayCounter;
  return { booking, timeZone, proposal, isOpen, freeTimes: mayCounter ? await firstFree(actor, booking, now) : [] };
}

async function firstFree(actor: Parameters<typeof startsToMove>[0], { id }: Booking, now: Date): Promise<string[]> {
  const { starts, durationMinutes, timeZone } = await startsToMove(actor, id, { start: now.getTime(), end: now.getTime() + 21 * DAY }, now);
  const byDay = Map.groupBy(apart(starts, durationMinutes), (start) => localDate(start, timeZone));
  return [...byDay.values()].flatMap((day) => spread(day)).slice(0, suggestions).map((start) => instant(new Date(start)));
}

/** The first and the last time of a day: what is offered should differ. */
function spread(day: readonly number[]): number[] {
  return [...new Set([day.at(0), day.at(-1)])].filter((start) => start !== undefined);
}
