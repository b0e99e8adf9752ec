import { notFound } from "@/lib/kernel/errors";
import type { Interval } from "@/lib/kernel/interval";
import { DAY } from "@/lib/kernel/zone";
import type { Db, Tx } from "@/lib/platform/db";
import type { CalendarLimits } from "@/lib/scheduling/core/offering-rules";
import { type Busy, HoursSchema, type SlotCalendar } from "@/lib/scheduling/core/schema";

/** A calendar as the slot core takes it: `slots({ calendar, rules: offeringRules(limits, offering), now, window })`. */
export type LoadedCalendar = { readonly id: string; readonly calendar: SlotCalendar; readonly limits: CalendarLimits };

/** Taken time in epoch milliseconds: a live reservation, padding included, with the session's own start for the daily limit; times held for a proposal and taken elsewhere have none, as they are no sessions. */
export type Taken = { readonly start: number; readonly end: number; readonly startAt: number | null };

/** The stretch of time that starts are looked for in; a booking that is to move does not stand in its own way. */
export type Around = Interval & { readonly exceptBookingId?: string };

/** What a calendar's row says of its hours and limits. */
export type CalendarRow = CalendarLimits & { readonly id: string; readonly timeZone: string; readonly hours: unknown };

/** Many calendars with the live reservations and outside busy times that matter for starts inside `window`; ids that do not exist are left out. */
export async function loadCalendars(from: Db, ids: readonly string[], window: Around, now: Date): Promise<Map<string, LoadedCalendar>> {
  const calendars = await readCalendars(from, ids);
  const taken = await readTaken(from, ids, aroundDays(window), now);
  return new Map(calendars.map((row) => [row.id, withTaken(row, taken.filter((one) => one.calendarId === row.id))]));
}

/**
 * One calendar as it is this moment, by the database's clock, for deciding about a claim on `around` with `mayStart`.
 * Call it after the calendar's row is locked; holds that have run out count as free. Throws not-found.
 */
export async function loadCalendarForClaim(tx: Tx, calendarId: string, around: Around): Promise<LoadedCalendar> {
  const [row] = await readCalendars(tx, [calendarId]);
  if (!row) throw notFound("calendar");
  return withTaken(row, await readTaken(tx, [calendarId], aroundDays(around), null));
}

/** A calendar with what is taken on it, as the slot core takes it. */
export function withTaken({ id, timeZone, hours, ...limits }: CalendarRow, taken: readonly Taken[]): LoadedCalendar {
  const counted: Busy[] = limits.dailyLimit === null ? [] : taken.flatMap(({ startAt }) => (startAt === null ? [] : { start: startAt, end: startAt, counts: true }));
  const busy = taken.map(({ start, end }): Busy => ({ start, end }));
  return { id, limits, calendar: { timeZone, ...HoursSchema.parse(hours), busy: [...busy, ...counted] } };
}

function readCalendars(from: Db, ids: readonly string[]) {
  return from.calendar.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true, timeZone: true, hours: true, bufferBeforeMinutes: true, bufferAfterMinutes: true,
      noticeMinutes: true, horizonDays: true, dailyLimit: true,
    },
  });
}

function readTaken(from: Db, ids: readonly string[], window: Around, now: Date | null): Promise<(Taken & { calendarId: string })[]> {
  const [start, end] = [new Date(window.start), new Date(window.end)];
  return from.$queryRaw<(Taken & { calendarId: string })[]>`
    SELECT calendar_id AS "calendarId",
           (extract(epoch FROM lower(during)) * 1000)::float8 AS "start",
           (extract(epoch FROM upper(during)) * 1000)::float8 AS "end",
           CASE WHEN proposal_id IS NULL THEN (extract(epoch FROM start_at) * 1000)::float8 END AS "startAt"
    FROM reservations
    WHERE calendar_id = ANY(${[...ids]}::text[])
      AND released_at IS NULL AND booking_id <> ${window.exceptBookingId ?? ""}
      AND (expires_at IS NULL OR expires_at > coalesce(${now}::timestamptz, clock_timestamp()))
      AND during && tstzrange(${start}::timestamptz, ${end}::timestamptz)
    UNION ALL
    SELECT calendar_id, (extract(epoch FROM start_at) * 1000)::float8, (extract(epoch FROM end_at) * 1000)::float8, NULL
    FROM outside_busy
    WHERE calendar_id = ANY(${[...ids]}::text[]) AND end_at > ${start}::timestamptz AND start_at < ${end}::timestamptz`;
}

/** A daily limit counts whole local days, so the days on both sides are read too. */
export function aroundDays({ start, end, ...rest }: Around): Around {
  return { ...rest, start: start - 2 * DAY, end: end + 2 * DAY };
}
