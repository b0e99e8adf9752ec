import { LRUCache } from "lru-cache";
import { notFound } from "@/lib/kernel/errors";
import type { Interval } from "@/lib/kernel/interval";
import { DAY } from "@/lib/kernel/zone";
import type { Db, Tx } from "@/lib/platform/db";
import type { CalendarLimits } from "@/lib/scheduling/core/offering-rules";
import { type Busy, type Hours, HoursSchema, type SlotCalendar } from "@/lib/scheduling/core/schema";
import { Prisma } from "@/prisma/generated/client";

/** A calendar as the slot core takes it: `slots({ calendar, rules: offeringRules(limits, offering), now, window })`. */
export type LoadedCalendar = { readonly id: string; readonly calendar: SlotCalendar; readonly limits: CalendarLimits };

/** Taken time in epoch milliseconds: a live reservation, padding included, with the session's own start for the daily limit; times held for a proposal and taken elsewhere have none, as they are no sessions. Of which offering it is, is known where `limitedOffering` looked. */
export type Taken = { readonly start: number; readonly end: number; readonly startAt: number | null; readonly offeringId: string | null };

/** The stretch of time that starts are looked for in; a booking that is to move does not stand in its own way. */
export type Around = Interval & { readonly exceptBookingId?: string };

/** What a calendar's row says of its hours and limits. */
export type CalendarRow = CalendarLimits & { readonly id: string; readonly timeZone: string; readonly hours: Hours };

/** Many calendars with the live reservations and outside busy times that matter for starts inside `window`; ids that do not exist are left out. */
export async function loadCalendars(from: Db, ids: readonly string[], window: Around, now: Date): Promise<Map<string, LoadedCalendar>> {
  const rows = await readCalendars(from, ids, aroundDays(window), now);
  return new Map(rows.map((row) => [row.id, loadedFrom(row)]));
}

/**
 * One calendar as it is this moment, by the database's clock, for deciding about a claim on `around` with `mayStart`.
 * Call it after the calendar's row is locked; holds that have run out count as free. Throws not-found.
 */
export async function loadCalendarForClaim(tx: Tx, calendarId: string, around: Around): Promise<LoadedCalendar> {
  const [row] = await readCalendars(tx, [calendarId], aroundDays(around), null);
  if (!row) throw notFound("calendar");
  return loadedFrom(row);
}

/** A calendar with what is taken on it, as the slot core takes it. */
export function withTaken({ id, timeZone, hours, ...limits }: CalendarRow, taken: readonly Taken[]): LoadedCalendar {
  const isCounted = (offeringId: string | null) => limits.dailyLimit !== null || offeringId !== null;
  const counted = taken.flatMap(({ startAt, offeringId }): Busy[] => (startAt === null || !isCounted(offeringId) ? [] : [{ start: startAt, end: startAt, counts: true, offering: offeringId ?? undefined }]));
  const busy = taken.map(({ start, end }): Busy => ({ start, end }));
  return { id, limits, calendar: { timeZone, ...hours, busy: [...busy, ...counted] } };
}

const known = new LRUCache<string, Hours>({ max: 2_000 });

/** The hours behind a calendar's column, given as text: the same text is read once. */
export function hoursFrom(text: string): Hours {
  const hours = known.get(text) ?? HoursSchema.parse(JSON.parse(text));
  known.set(text, hours);
  return hours;
}

type Row = Omit<CalendarRow, "hours"> & { readonly hoursText: string; readonly taken: readonly (readonly [start: number, end: number, startAt: number | null, offeringId: string | null])[] };

function loadedFrom({ hoursText, taken, ...row }: Row): LoadedCalendar {
  return withTaken({ ...row, hours: hoursFrom(hoursText) }, taken.map(([start, end, startAt, offeringId]) => ({ start, end, startAt, offeringId })));
}

/** Whether an offering of the calendar `c` has a daily limit of its own, asked once for each calendar (hence the offset), as `own.isLimited`. */
export const ownLimits = Prisma.sql`CROSS JOIN LATERAL (SELECT EXISTS (
  SELECT 1 FROM experts e JOIN offerings o ON o.expert_id = e.id WHERE e.calendar_id = c.id AND o.daily_limit IS NOT NULL) AS "isLimited" OFFSET 0) own`;

/** Of which offering a row of `reservations` is a session, where `ownLimits` says that it matters; elsewhere nobody looks. */
export const limitedOffering = Prisma.sql`CASE WHEN own."isLimited" AND proposal_id IS NULL THEN (SELECT offering_id FROM bookings WHERE id = booking_id) END`;

/** One question for all of them: a list asks this for every page. Without `now` the database's clock says which holds have run out. */
function readCalendars(from: Db, ids: readonly string[], window: Around, now: Date | null): Promise<Row[]> {
  const [start, end] = [new Date(window.start), new Date(window.end)];
  return from.$queryRaw<Row[]>`
    SELECT c.id, c.time_zone AS "timeZone", c.hours::text AS "hoursText", c.buffer_before_minutes AS "bufferBeforeMinutes", c.buffer_after_minutes AS "bufferAfterMinutes",
      c.notice_minutes AS "noticeMinutes", c.horizon_days AS "horizonDays", c.daily_limit AS "dailyLimit",
      coalesce((SELECT jsonb_agg(jsonb_build_array(extract(epoch FROM t.starts) * 1000, extract(epoch FROM t.ends) * 1000, extract(epoch FROM t.session) * 1000, t.offering)) FROM (
        SELECT lower(during) AS starts, upper(during) AS ends, CASE WHEN proposal_id IS NULL THEN start_at END AS session, ${limitedOffering} AS offering
        FROM reservations
        WHERE calendar_id = c.id AND released_at IS NULL AND booking_id <> ${window.exceptBookingId ?? ""}
          AND (expires_at IS NULL OR expires_at > coalesce(${now}::timestamptz, clock_timestamp()))
          AND during && tstzrange(${start}::timestamptz, ${end}::timestamptz)
        UNION ALL
        SELECT start_at, end_at, NULL, NULL FROM outside_busy
        WHERE calendar_id = c.id AND end_at > ${start}::timestamptz AND start_at < ${end}::timestamptz) t), '[]') AS taken
    FROM calendars c ${ownLimits} WHERE c.id = ANY(${[...ids]}::text[])`;
}

/** A daily limit counts whole local days, so the days on both sides are read too. */
export function aroundDays({ start, end, ...rest }: Around): Around {
  return { ...rest, start: start - 2 * DAY, end: end + 2 * DAY };
}
