import type { Interval } from "@/lib/kernel/interval";
import { DAY } from "@/lib/kernel/zone";
import { cached } from "@/lib/platform/cache";
import { db } from "@/lib/platform/db";
import { lengthOf, type OfferingLength, offeringRules } from "@/lib/scheduling/core/offering-rules";
import { nextSlots, slots } from "@/lib/scheduling/core/slots";
import { loadCalendars, type LoadedCalendar } from "@/lib/scheduling/load-calendar";

/** One offering on one calendar. */
export type FreeTimeAsk = OfferingLength & { readonly calendarId: string };

/** What a card shows of somebody's time, all in epoch milliseconds: every start of the coming week, and the first few wherever they lie. */
export type FreeWeek = { readonly starts: readonly number[]; readonly next: readonly number[] };

// Eight days cover seven local ones in every zone.
const WEEK = 8 * DAY;
const FURTHEST = 400 * DAY;
// Notice and holds move with the clock, so nothing computed is kept longer; the claim itself always looks afresh.
const FRESH_SECONDS = 30;

/** Free starts of an offering inside `[from, to)`, epoch milliseconds, ascending; at most half a minute old, and forgotten the moment the calendar changes. */
export async function freeSlots(ask: FreeTimeAsk, { start, end }: Interval, now: Date): Promise<readonly number[]> {
  const key = `free:${keyOf(ask)}:${start}:${end}:${bucketOf(now)}`;
  return cached(key, [`free:${ask.calendarId}`], FRESH_SECONDS, async () => {
    const loaded = (await loadCalendars(db, [ask.calendarId], { start, end }, now)).get(ask.calendarId);
    return loaded ? slots({ ...questionOf(loaded, ask, now), window: { start, end } }) : [];
  });
}

/** The first `count` free starts of each offering, epoch milliseconds, in the order asked. */
export async function nextFree(asks: readonly FreeTimeAsk[], count: number, now: Date): Promise<(readonly number[])[]> {
  return (await freeWeeks(asks, count, now)).map(({ next }) => next);
}

/** The coming week of many calendars at once, with the first `count` starts of each, in the order asked. */
export async function freeWeeks(asks: readonly FreeTimeAsk[], count: number, now: Date): Promise<readonly FreeWeek[]> {
  if (asks.length === 0) return [];
  const key = `weeks:${count}:${asks.map(keyOf).join()}:${bucketOf(now)}`;
  return cached(key, asks.map(({ calendarId }) => `free:${calendarId}`), FRESH_SECONDS, () => readWeeks(asks, count, now));
}

async function readWeeks(asks: readonly FreeTimeAsk[], count: number, now: Date): Promise<readonly FreeWeek[]> {
  const window = { start: now.getTime(), end: now.getTime() + WEEK };
  const near = await loadCalendars(db, asks.map(({ calendarId }) => calendarId), window, now);
  const starts = asks.map((ask) => {
    const loaded = near.get(ask.calendarId);
    return loaded ? slots({ ...questionOf(loaded, ask, now), window }) : [];
  });
  const busyAsks = asks.filter((_, index) => (starts[index]?.length ?? 0) < count).map(({ calendarId }) => calendarId);
  const far = busyAsks.length === 0 ? near : await loadCalendars(db, busyAsks, { start: window.start, end: window.start + FURTHEST }, now);
  return asks.map((ask, index) => {
    const week = starts[index] ?? [];
    const loaded = far.get(ask.calendarId);
    return { starts: week, next: week.length >= count || !loaded ? week.slice(0, count) : nextSlots(questionOf(loaded, ask, now), count) };
  });
}

function questionOf({ calendar, limits }: LoadedCalendar, ask: FreeTimeAsk, now: Date) {
  return { calendar, rules: offeringRules(limits, ask), now: now.getTime() };
}

function keyOf(ask: FreeTimeAsk): string {
  return `${ask.calendarId}/${Object.values(lengthOf(ask)).join("/")}`;
}

function bucketOf(now: Date): number {
  return Math.floor(now.getTime() / (FRESH_SECONDS * 1_000));
}
