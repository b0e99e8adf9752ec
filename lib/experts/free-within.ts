import { windowsOf } from "@/lib/experts/core/free-window";
import type { ExpertSearch } from "@/lib/experts/core/search";
import { comparableEuroCents, minorDigits } from "@/lib/kernel/money";
import type { Interval } from "@/lib/kernel/interval";
import { DAY, MINUTE } from "@/lib/kernel/zone";
import { Prisma } from "@/prisma/generated/client";

/** What a search asks of the free-time index, over `free_starts f`. */
export type FreeWithin = {
  /** Whether this offering can start, and end, inside one of the windows. */
  readonly isFree: Prisma.Sql;
  /** The minute (since 1970) of its first start inside a window; null when there is none. */
  readonly firstStart: Prisma.Sql;
};

/** The part of a search that the free-time index answers; null when it asks for no time. */
export function freeWithin(search: ExpertSearch, now: Date): FreeWithin | null {
  const windows = windowsOf(search, now.getTime());
  if (windows === null) return null;
  if (windows.length === 0) return { isFree: Prisma.sql`false`, firstStart: Prisma.sql`NULL::int` };
  const pieces = windows.map((window) => bitsWithin(window, now));
  const isAnyStart = Prisma.join(pieces.map(({ bits }) => Prisma.sql`bit_count(${bits}) > 0`), " OR ");
  const starts = pieces.map(({ bits, first }) => Prisma.sql`f.first_minute + f.minutes_per_bit * (${first} + nullif(position(B'1' IN ${bits}), 0) - 1)`);
  return {
    isFree: Prisma.join([Prisma.sql`f.since <= ${now} AND f.till > ${now}`, ...offeringConditions(search), Prisma.sql`(${isAnyStart})`], " AND "),
    firstStart: Prisma.sql`least(${Prisma.join(starts, ", ")})`,
  };
}

/** The starts of a row that lie inside a window and leave room for the session before its end, notice and horizon applied. */
function bitsWithin({ start, end }: Interval, now: Date): { bits: Prisma.Sql; first: Prisma.Sql } {
  const [from, to, at] = [Math.ceil(start / MINUTE), Math.floor(end / MINUTE), Math.ceil(now.getTime() / MINUTE)];
  const earliest = Prisma.sql`greatest(${from}::int, ${at}::int + f.notice_minutes)`;
  const first = Prisma.sql`(greatest(${earliest} - f.first_minute + f.minutes_per_bit - 1, 0) / f.minutes_per_bit)`;
  const latest = Prisma.sql`(${latestStart(to, { end, now })} - f.first_minute)`;
  // One bit more than whole ones fit before the latest start: the bit that begins with it.
  const count = Prisma.sql`greatest(greatest(${latest} + f.minutes_per_bit, 0) / f.minutes_per_bit - ${first}, 0)`;
  return { bits: Prisma.sql`substring(f.starts FROM ${first} + 1 FOR ${count})`, first };
}

/** The horizon counts whole local days; only who takes bookings for fewer days than are asked must be looked at in their zone. */
function latestStart(to: number, { end, now }: { end: number; now: Date }): Prisma.Sql {
  const days = Math.ceil((end - now.getTime()) / DAY) + 1;
  const beyond = Prisma.sql`extract(epoch FROM ((${now}::timestamptz AT TIME ZONE f.time_zone)::date + f.horizon_days + 1)::timestamp AT TIME ZONE f.time_zone)::int / 60`;
  return Prisma.sql`CASE WHEN f.horizon_days >= ${days}::int THEN ${to}::int - f.duration_minutes ELSE least(${to}::int - f.duration_minutes, ${beyond} - 1) END`;
}

/** The very session that is free must also be long enough, be held as wanted, and cost what one would pay. */
function offeringConditions({ durationMinutes, format, minPrice, maxPrice, currency }: ExpertSearch): Prisma.Sql[] {
  const cents = (major: number): number => comparableEuroCents({ amount: major * 10 ** minorDigits(currency), currency });
  return [
    ...(durationMinutes === undefined ? [] : [Prisma.sql`f.duration_minutes >= ${durationMinutes}`]),
    ...(format === undefined ? [] : [Prisma.sql`f.format::text = ${format}`]),
    ...(minPrice === undefined ? [] : [Prisma.sql`f.comparable_price_cents >= ${cents(minPrice)}`]),
    ...(maxPrice === undefined ? [] : [Prisma.sql`f.comparable_price_cents <= ${cents(maxPrice)}`]),
  ];
}
