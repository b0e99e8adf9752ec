import { DAY, erasOf, offsetAt } from "@/lib/kernel/zone";

const WEEK = 7 * DAY;

type Like = { readonly startAt: number; readonly timeZone: string };

/** Of free starts (epoch milliseconds, ascending) those that suit somebody who came at a moment: the same weekday and clock first, then the same clock on another day, then the next free ones. */
export function likeTimes(starts: readonly number[], { startAt, timeZone }: Like, count: number): number[] {
  const last = starts.at(-1);
  if (last === undefined) return [];
  const eras = erasOf(timeZone, { start: Math.min(startAt, starts[0] ?? startAt), end: Math.max(startAt, last) + 1 });
  const wall = (instant: number, period: number) => (instant + offsetAt(eras, instant)) % period;
  const week = starts.filter((start) => wall(start, WEEK) === wall(startAt, WEEK));
  const clock = starts.filter((start) => wall(start, DAY) === wall(startAt, DAY));
  return [...new Set([...week.slice(0, 2), ...clock.slice(0, 1), ...week, ...clock, ...starts])].slice(0, count);
}
