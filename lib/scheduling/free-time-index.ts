import { comparableEuroCents } from "@/lib/kernel/money";
import { expireTags } from "@/lib/platform/cache";
import type { Tx } from "@/lib/platform/db";
import { limitsFor, type OfferingLength, offeringRules } from "@/lib/scheduling/core/offering-rules";
import { slots } from "@/lib/scheduling/core/slots";
import { indexDays, indexSpan, startBits } from "@/lib/scheduling/core/start-bits";
import { aroundDays, type CalendarRow, hoursFrom, limitedOffering, ownLimits, type Taken, withTaken } from "@/lib/scheduling/load-calendar";

// Further ends of holds are left to whoever writes them down: the worker, or the next claim.
const stagesAhead = 16;

type Held = Taken & { readonly expiresAt: number | null };
type Offered = OfferingLength & { readonly id: string; readonly format: string; readonly amount: number; readonly currency: string };
type Source = Omit<CalendarRow, "hours"> & { readonly hoursText: string; readonly taken: readonly Held[]; readonly offerings: readonly Offered[]; readonly now: Date };

/** A stretch of time in which no hold ends, with what is taken then; epoch milliseconds. */
type Stage = { readonly since: number | null; readonly till: number | null; readonly taken: readonly Taken[] };

/**
 * Writes the index of these calendars anew, from what the caller's transaction and all that committed before it have made of them.
 * Only offerings that anyone may book are in it: what one cannot have is no answer to "who is free?".
 * Every process reads their free times anew once the transaction has committed.
 * Call it last: it queues for each calendar until the caller's transaction ends. `now` is the database's clock unless given.
 */
export async function reindex(tx: Tx, calendarIds: readonly string[], now?: Date): Promise<void> {
  if (calendarIds.length === 0) return;
  const ids = [...new Set(calendarIds)].toSorted();
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('free-times:' || id, 0)) FROM unnest(${ids}::text[]) AS id`;
  // A statement of its own: it must see what was committed while this one waited.
  const sources = await readSources(tx, ids, now);
  await write(tx, ids, sources.flatMap((source) => rowsOf(source, (now ?? source.now).getTime())));
  await expireTags(tx, ids.map((id) => `free:${id}`));
}

function readSources(tx: Tx, ids: readonly string[], now: Date | undefined): Promise<Source[]> {
  const around = aroundDays(indexSpan((now ?? new Date()).getTime()));
  const [start, end] = [new Date(around.start), new Date(around.end)];
  return tx.$queryRaw<Source[]>`
    SELECT c.id, c.time_zone AS "timeZone", c.hours::text AS "hoursText", c.buffer_before_minutes AS "bufferBeforeMinutes", c.buffer_after_minutes AS "bufferAfterMinutes",
      c.notice_minutes AS "noticeMinutes", c.horizon_days AS "horizonDays", c.daily_limit AS "dailyLimit", clock_timestamp() AS now,
      ARRAY(SELECT jsonb_build_object('start', extract(epoch FROM lower(during)) * 1000, 'end', extract(epoch FROM upper(during)) * 1000,
          'startAt', CASE WHEN proposal_id IS NULL THEN extract(epoch FROM start_at) * 1000 END, 'expiresAt', extract(epoch FROM expires_at) * 1000, 'offeringId', ${limitedOffering})
        FROM reservations WHERE calendar_id = c.id AND released_at IS NULL
          AND during && tstzrange(${start}::timestamptz, ${end}::timestamptz)
        UNION ALL
        SELECT jsonb_build_object('start', extract(epoch FROM start_at) * 1000, 'end', extract(epoch FROM end_at) * 1000, 'startAt', NULL, 'expiresAt', NULL, 'offeringId', NULL)
        FROM outside_busy WHERE calendar_id = c.id AND end_at > ${start}::timestamptz AND start_at < ${end}::timestamptz) AS taken,
      ARRAY(SELECT jsonb_build_object('id', o.id, 'durationMinutes', o.duration_minutes, 'stepMinutes', o.step_minutes, 'format', o.format,
          'bufferBeforeMinutes', o.buffer_before_minutes, 'bufferAfterMinutes', o.buffer_after_minutes, 'horizonDays', o.horizon_days, 'dailyLimit', o.daily_limit,
          'amount', o.price_amount, 'currency', o.currency)
        FROM experts e JOIN offerings o ON o.expert_id = e.id WHERE e.calendar_id = c.id AND o.archived_at IS NULL AND o.audience = 'anyone') AS offerings
    FROM calendars c ${ownLimits} WHERE c.id = ANY(${ids}::text[])`;
}

type Row = ReturnType<typeof rowsOf>[number];

function rowsOf(source: Source, now: number) {
  const { offerings, taken, now: _now, hoursText, ...row } = source;
  const calendar = { ...row, hours: hoursFrom(hoursText) };
  const span = indexSpan(now);
  return stagesOf(taken, now).flatMap(({ since, till, taken: then }) => {
    const loaded = withTaken(calendar, then);
    return offerings.map(({ format, amount, currency, ...length }) => {
      // Notice and horizon move with the clock: whoever asks applies them.
      const rules = { ...offeringRules(loaded.limits, length), noticeMinutes: 0, horizonDays: indexDays + 3 };
      const bits = startBits(slots({ calendar: loaded.calendar, rules, now: span.start, window: span }), span.start);
      const { horizonDays } = limitsFor(loaded.limits, length);
      return { id: length.id, calendar, horizonDays, since, till, format, minutes: length.durationMinutes, cents: comparableEuroCents({ amount, currency }), bits };
    });
  });
}

function stagesOf(taken: readonly Held[], now: number): Stage[] {
  const live = taken.filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
  const ends = [...new Set(live.flatMap(({ expiresAt }) => expiresAt ?? []))].toSorted((a, b) => a - b).slice(0, stagesAhead);
  return [null, ...ends].map((since, index) => ({
    since,
    till: ends[index] ?? null,
    taken: live.filter(({ expiresAt }) => since === null || expiresAt === null || expiresAt > since),
  }));
}

async function write(tx: Tx, calendarIds: readonly string[], rows: readonly Row[]): Promise<void> {
  const of = <T>(value: (row: Row) => T): T[] => rows.map(value);
  const at = (instant: number | null, never: string): string => (instant === null ? never : new Date(instant).toISOString());
  await tx.$executeRaw`
    WITH kept AS (
      INSERT INTO free_starts (offering_id, calendar_id, since, till, duration_minutes, comparable_price_cents, format, time_zone, notice_minutes, horizon_days,
        first_minute, minutes_per_bit, starts)
      SELECT * FROM unnest(${of(({ id }) => id)}::text[], ${of(({ calendar }) => calendar.id)}::text[], ${of(({ since }) => at(since, "-infinity"))}::timestamptz[],
        ${of(({ till }) => at(till, "infinity"))}::timestamptz[], ${of(({ minutes }) => minutes)}::int[], ${of(({ cents }) => cents)}::int[],
        ${of(({ format }) => format)}::"OfferingFormat"[], ${of(({ calendar }) => calendar.timeZone)}::text[], ${of(({ calendar }) => calendar.noticeMinutes)}::int[],
        ${of(({ horizonDays }) => horizonDays)}::int[], ${of(({ bits }) => bits.firstMinute)}::int[], ${of(({ bits }) => bits.minutesPerBit)}::int[],
        ${of(({ bits }) => `x${bits.hex}`)}::varbit[])
      ON CONFLICT (offering_id, since) DO UPDATE SET calendar_id = excluded.calendar_id, till = excluded.till, duration_minutes = excluded.duration_minutes,
        comparable_price_cents = excluded.comparable_price_cents, format = excluded.format, time_zone = excluded.time_zone, notice_minutes = excluded.notice_minutes,
        horizon_days = excluded.horizon_days, first_minute = excluded.first_minute, minutes_per_bit = excluded.minutes_per_bit, starts = excluded.starts
      RETURNING offering_id, since)
    DELETE FROM free_starts f WHERE calendar_id = ANY(${calendarIds}::text[])
      AND NOT EXISTS (SELECT 1 FROM kept WHERE kept.offering_id = f.offering_id AND kept.since = f.since)`;
}
