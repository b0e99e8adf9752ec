import type { Actor } from "@/lib/kernel/actor";
import { DAY } from "@/lib/kernel/zone";
import type { Moving } from "@/lib/bookings/core/proposal";
import type { Booking } from "@/lib/bookings/core/schema";
import { movingOf } from "@/lib/bookings/moving-of";
import { findBooking } from "@/lib/bookings/queries";
import { startsToMove } from "@/lib/bookings/times-to-move";
import { monthOf, monthWindow } from "@/lib/scheduling/core/month";
import { wallClockAt } from "@/lib/scheduling/core/wall-clock";

export type MovePage = {
  readonly booking: Booking;
  readonly moving: Moving;
  readonly timeZone: string;
  /** The month that is shown first, and its starts in minutes since 1970. */
  readonly month: string;
  readonly startMinutes: readonly number[];
  readonly durationMinutes: number;
  /** When the page is drawn, and how far ahead one may go; epoch milliseconds. */
  readonly now: number;
  readonly until: number;
};

/** What the page shows on which other times are proposed: the month of the session first, or of the first time after it. Null when the booking is not the actor's. */
export async function movePage(actor: Actor, id: string, now: Date): Promise<MovePage | null> {
  const booking = await findBooking(actor, id);
  if (!booking) return null;
  const timeZone = booking.side === "client" ? booking.clientTimeZone : booking.expert.timeZone;
  const moving = await movingOf(actor, id, now);
  const month = monthOf(wallClockAt(Date.parse(booking.startAt), timeZone).date);
  const window = monthWindow(month);
  const { starts, durationMinutes, horizonDays } = await startsToMove(actor, id, { start: Math.max(window.start, now.getTime()), end: Math.max(window.end, now.getTime() + 1) }, now);
  const until = Math.max(now.getTime() + horizonDays * DAY, window.end - 1);
  return { booking, moving, timeZone, month, startMinutes: starts.map((start) => start / 60_000), durationMinutes, now: now.getTime(), until };
}
