import { pad } from "@/lib/kernel/interval";
import { MINUTE } from "@/lib/kernel/zone";
import type { Tx } from "@/lib/platform/db";
import { reindex } from "@/lib/scheduling/free-time-index";
import { loadCalendarForClaim } from "@/lib/scheduling/load-calendar";
import type { LockedCalendar } from "@/lib/scheduling/lock-calendar";
import { mayStart, type StartVerdict } from "@/lib/scheduling/core/may-start";
import { type CalendarLimits, limitsFor, offeringRules, type OfferingLength } from "@/lib/scheduling/core/offering-rules";

/** The time that is wanted on a calendar. */
export type WantedTime = { readonly offering: OfferingLength; readonly startAt: Date };

export type TimeClaim = WantedTime & {
  readonly bookingId: string;
  readonly limits: CalendarLimits;
  /** Until when it is only held; null takes it for good. */
  readonly expiresAt: Date | null;
};

/** Whether the wanted time may be claimed, on data read under the lock, with the limits that hold for it, padding among them; `waived` puts rules aside. */
export async function mayClaim(tx: Tx, locked: LockedCalendar, wanted: WantedTime, waived: Partial<CalendarLimits> = {}): Promise<{ verdict: StartVerdict; limits: CalendarLimits }> {
  const start = wanted.startAt.getTime();
  const { calendar, limits } = await loadCalendarForClaim(tx, locked.id, { start, end: start + wanted.offering.durationMinutes * MINUTE });
  const rules = { ...offeringRules(limits, wanted.offering), ...waived };
  return { verdict: mayStart({ calendar, rules, now: locked.now.getTime() }, start), limits: limitsFor(limits, wanted.offering) };
}

/** Takes the time, padding included, for a booking that is written already. Without the verdict of `mayClaim` the exclusion constraint may refuse: see `isOverlap`. */
export async function claimTime(tx: Tx, locked: LockedCalendar, claim: TimeClaim): Promise<void> {
  const start = claim.startAt.getTime();
  const session = { start, end: start + claim.offering.durationMinutes * MINUTE };
  const during = pad(session, claim.limits.bufferBeforeMinutes * MINUTE, claim.limits.bufferAfterMinutes * MINUTE);
  await tx.$executeRaw`
    INSERT INTO reservations (id, calendar_id, booking_id, during, start_at, end_at, expires_at)
    VALUES (gen_random_uuid()::text, ${locked.id}, ${claim.bookingId}, tstzrange(${new Date(during.start)}::timestamptz, ${new Date(during.end)}::timestamptz),
      ${new Date(session.start)}, ${new Date(session.end)}, ${claim.expiresAt}::timestamptz)`;
  await reindex(tx, [locked.id]);
}
