import { type Interval, normalise } from "@/lib/kernel/interval";

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** A stretch of instants in which a zone keeps one offset from UTC (milliseconds, positive east). */
export type Era = { readonly start: number; readonly end: number; readonly offset: number };

/** A zone's eras, ascending and without a hole; right inside the span they were asked for. */
export type Eras = readonly Era[];

const BLOCK = 366 * DAY;
const MEMO_LIMIT = 2_000;
const memo = new Map<string, Eras>();

/** Whether the name is an IANA time zone that this machine knows; bare offsets such as `+02:00` are none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Temporal.ZonedDateTime(0n, name);
    return true;
  } catch {
    return false;
  }
}

/** The eras of a zone over a span of instants and at least two days around it. Throws RangeError on an unknown zone. */
export function erasOf(zone: string, span: Interval): Eras {
  const first = Math.floor((span.start - 2 * DAY) / BLOCK);
  const last = Math.floor((span.end + 2 * DAY) / BLOCK);
  const key = `${zone}|${first}|${last}`;
  const known = memo.get(key);
  if (known) return known;
  const eras = readEras(zone, first * BLOCK, (last + 1) * BLOCK);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(key, eras);
  return eras;
}

/** Offset from UTC in milliseconds at an instant. */
export function offsetAt(eras: Eras, instant: number): number {
  for (const era of eras) if (instant < era.end) return era.offset;
  return 0;
}

/** Instant at which a wall clock, given as if it were UTC milliseconds, shows that time: skipped times move forward by the gap, repeated ones mean the first. */
export function instantOf(eras: Eras, wall: number): number {
  let before = 0;
  for (const era of eras) {
    const instant = wall - era.offset;
    if (instant < era.end) return instant >= era.start ? instant : wall - before;
    before = era.offset;
  }
  return wall - before;
}

/** Local date at an instant, as days since 1970-01-01. */
export function dayOf(eras: Eras, instant: number): number {
  return Math.floor((instant + offsetAt(eras, instant)) / DAY);
}

/** All instants whose local date lies between two days, both included. */
export function daysBetween(eras: Eras, first: number, last: number): readonly Interval[] {
  const days: Interval[] = [];
  for (const { start, end, offset } of eras) {
    const from = Math.max(start, first * DAY - offset);
    const to = Math.min(end, (last + 1) * DAY - offset);
    if (from < to) days.push({ start: from, end: to });
  }
  return normalise(days);
}

/** ISO weekday of a day number: 1 Monday … 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Day number of a date `YYYY-MM-DD`. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** Date `YYYY-MM-DD` of a day number. */
export function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Local date `YYYY-MM-DD` of an instant in a zone. */
export function localDate(instant: number, zone: string): string {
  return isoDate(dayOf(erasOf(zone, { start: instant, end: instant }), instant));
}

/** Instant of a wall clock `YYYY-MM-DDTHH:MM[:SS]` in a zone, skipped and repeated times as in `instantOf`. */
export function wallClockToInstant(wallClock: string, zone: string): number {
  const wall = Date.parse(`${wallClock}Z`);
  return instantOf(erasOf(zone, { start: wall, end: wall }), wall);
}

function readEras(zone: string, from: number, to: number): Eras {
  const eras: Era[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  let start = -Infinity;
  for (;;) {
    const offset = at.offsetNanoseconds / 1e6;
    const next = at.getTimeZoneTransition("next");
    if (!next || next.epochMilliseconds >= to) {
      eras.push({ start, end: Infinity, offset });
      return eras;
    }
    eras.push({ start, end: next.epochMilliseconds, offset });
    start = next.epochMilliseconds;
    at = next;
  }
}
