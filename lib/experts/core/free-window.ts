import type { ExpertSearch, QuickTime } from "@/lib/experts/core/search";
import type { Interval } from "@/lib/kernel/interval";
import { DAY, dayOf, erasOf, instantOf, MINUTE, wallClockToInstant, weekdayOf } from "@/lib/kernel/zone";

/** How far ahead one may search for a free time. */
export const searchDays = 56;

/** "This week", for the quick choices. */
export const quickTimeLabels: Record<QuickTime, string> = { today: "Today", tomorrow: "Tomorrow", week: "This week", evenings: "Evenings", weekends: "Week-ends" };

/** Why a window cannot be searched, and which answer to change. */
export type WindowFault = { readonly field: "freeFrom" | "freeTo"; readonly message: string };

type Window = Pick<ExpertSearch, "when" | "freeFrom" | "freeTo" | "durationMinutes" | "timeZone" | "sort">;

const evening = { from: 17, to: 22 };

/**
 * The stretches of time (epoch milliseconds) of which one must hold a whole session; null when the search asks for no time.
 * Wall clocks and days are those of the search's zone, UTC unless told; `freeFrom` and `freeTo` count before `when`.
 */
export function windowsOf(search: Window, now: number): readonly Interval[] | null {
  const { when, freeFrom, freeTo, durationMinutes, timeZone = "UTC" } = search;
  const furthest = now + searchDays * DAY;
  if (freeFrom !== undefined || freeTo !== undefined) {
    const start = freeFrom === undefined ? now : momentIn(freeFrom, timeZone);
    const end = freeTo === undefined ? furthest : momentIn(freeTo, timeZone);
    return clipped([{ start, end }], now, furthest);
  }
  if (when !== undefined) return clipped(quickWindows(when, timeZone, now), now, furthest);
  return durationMinutes === undefined && search.sort !== "soonest" ? null : [{ start: now, end: furthest }];
}

/** What is wrong with the window that a search gives, in words for whoever typed it; null when it can be searched. */
export function windowFault({ freeFrom, freeTo, timeZone = "UTC" }: Window, now: number): WindowFault | null {
  const start = freeFrom === undefined ? now : momentIn(freeFrom, timeZone);
  const end = freeTo === undefined ? Infinity : momentIn(freeTo, timeZone);
  if (end <= start) return { field: "freeTo", message: "The end must lie after the beginning, and after now." };
  if (start >= now + searchDays * DAY) return { field: "freeFrom", message: `Search at most ${searchDays} days ahead.` };
  return null;
}

function quickWindows(when: NonNullable<Window["when"]>, timeZone: string, now: number): Interval[] {
  const eras = erasOf(timeZone, { start: now, end: now + 16 * DAY });
  const today = dayOf(eras, now);
  const at = (day: number, hour = 0): number => instantOf(eras, day * DAY + hour * 60 * MINUTE);
  const saturday = today + 6 - Math.min(weekdayOf(today), 6);
  const days = (first: number, count: number): Interval => ({ start: at(first), end: at(first + count) });
  switch (when) {
    case "today":
      return [days(today, 1)];
    case "tomorrow":
      return [days(today + 1, 1)];
    case "week":
      return [days(today, 8 - weekdayOf(today))];
    case "evenings":
      return Array.from({ length: 7 }, (_, ahead) => ({ start: at(today + ahead, evening.from), end: at(today + ahead, evening.to) }));
    case "weekends":
      // On a Sunday this week-end has one day left.
      return weekdayOf(today) === 7 ? [days(today, 1), days(today + 6, 2)] : [days(saturday, 2), days(saturday + 7, 2)];
  }
}

function clipped(windows: readonly Interval[], now: number, furthest: number): Interval[] {
  return windows.map(({ start, end }) => ({ start: Math.max(start, now), end: Math.min(end, furthest) })).filter(({ start, end }) => start < end);
}

/** Epoch milliseconds of an instant as given, or of a wall clock without an offset in the zone. */
export function momentIn(text: string, timeZone: string): number {
  return /(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : wallClockToInstant(text, timeZone);
}
