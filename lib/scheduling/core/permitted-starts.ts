import { intersect, type Interval, overlaps, subtract } from "@/lib/kernel/interval";
import { DAY, dayOf, daysBetween, erasOf, type Eras, MINUTE } from "@/lib/kernel/zone";
import type { Busy, SlotCalendar, SlotRules } from "@/lib/scheduling/core/schema";

/** What decides about a start, whatever stretch of time is looked at; `now` in epoch milliseconds. */
export type Availability = { readonly calendar: SlotCalendar; readonly rules: SlotRules; readonly now: number };

/** Instants inside `window` that notice, horizon, busy time and the daily limits leave for a start; hours and grid come on top. */
export function permittedStarts({ calendar, rules, now }: Availability, window: Interval): readonly Interval[] {
  const start = Math.max(window.start, now + rules.noticeMinutes * MINUTE);
  const end = Math.min(window.end, beyondHorizon(rules, now));
  if (!(start < end)) return [];
  const eras = erasOf(calendar.timeZone, { start: now, end });
  const lastDay = dayOf(eras, now) + rules.horizonDays;
  const early = intersect([{ start, end }], daysBetween(eras, -Infinity, lastDay));
  const near = { start: start - 2 * DAY, end: end + 2 * DAY };
  const taken = startsOver(calendar.busy, rules).filter((one) => overlaps(one, { start, end }));
  return subtract(early, [...taken, ...fullDays(calendar.busy, rules, eras, near)]);
}

/** An instant that lies after the furthest local date in any zone. */
export function beyondHorizon(rules: SlotRules, now: number): number {
  return now + (rules.horizonDays + 3) * DAY;
}

/** Starts whose slot with its buffers would overlap busy time. */
export function startsOver(busy: readonly Busy[], rules: SlotRules): readonly Interval[] {
  // `s - before < end` and `s + duration + after > start`, in whole milliseconds: hence the 1.
  const ahead = (rules.durationMinutes + rules.bufferAfterMinutes) * MINUTE - 1;
  const behind = rules.bufferBeforeMinutes * MINUTE;
  return busy.filter((one) => one.start < one.end).map((one) => ({ start: one.start - ahead, end: one.end + behind }));
}

function fullDays(busy: readonly Busy[], { dailyLimit, ownDailyLimit: own }: SlotRules, eras: Eras, near: Interval): readonly Interval[] {
  const full = dailyLimit === null ? [] : daysWith(dailyLimit, busy, eras, near);
  return own ? [...full, ...daysWith(own.most, busy.filter(({ offering }) => offering === own.offering), eras, near)] : full;
}

function daysWith(limit: number, busy: readonly Busy[], eras: Eras, near: Interval): readonly Interval[] {
  if (limit === 0) return [near];
  const counts = new Map<number, number>();
  for (const { start, counts: counted } of busy) {
    if (!counted || start < near.start || start >= near.end) continue;
    const day = dayOf(eras, start);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts].flatMap(([day, count]) => (count < limit ? [] : daysBetween(eras, day, day)));
}
