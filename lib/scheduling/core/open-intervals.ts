import { type Interval, normalise, overlaps, subtract } from "@/lib/kernel/interval";
import { DAY, dayNumber, dayOf, daysBetween, erasOf, instantOf, MINUTE, weekdayOf } from "@/lib/kernel/zone";
import type { OpeningHours } from "@/lib/scheduling/core/schema";

type Opening = { readonly from: number; readonly to: number };
type DayRange = { readonly first: number; readonly last: number };
type Plan = {
  readonly timeZone: string;
  readonly weekly: readonly (readonly Opening[])[];
  readonly overrides: ReadonlyMap<number, readonly Opening[]>;
  readonly timeOff: readonly DayRange[];
};

// A window closes on the next day at the latest and a zone can skip a whole day, so openings are certain from the third day read.
const UNCERTAIN_DAYS = 2;
const LONGEST_LOOK_BACK = 3_660;
const LOOK_BACK_WITHOUT_EXCEPTIONS = 800;
const GRID_EPOCH = dayNumber("2000-01-03");

/**
 * Everything open that meets `range` (epoch milliseconds), ascending and apart. Each starts at its true opening, even before
 * the range; one that is open at the range's end may be cut anywhere after it. A calendar that never closes opened in 2000.
 */
export function openIntervals(hours: OpeningHours, range: Interval): readonly Interval[] {
  if (!(range.start < range.end)) return [];
  const plan = planOf(hours);
  const eras = erasOf(plan.timeZone, range);
  const firstDay = dayOf(eras, range.start);
  const read = openOn(plan, { first: firstDay - 1 - UNCERTAIN_DAYS, last: dayOf(eras, range.end) });
  const [earliest, ...later] = read.filter((open) => overlaps(open, range));
  if (!earliest) return [];
  if (earliest.start >= instantOf(eras, (firstDay - 1) * DAY)) return [earliest, ...later];
  return [{ start: openingBefore(plan, range.start, firstDay), end: earliest.end }, ...later];
}

function openingBefore(plan: Plan, instant: number, day: number): number {
  const firstException = Math.min(...plan.overrides.keys(), ...plan.timeOff.map((off) => off.first));
  const furthest = Math.min(
    Math.max(day - firstException + UNCERTAIN_DAYS, LOOK_BACK_WITHOUT_EXCEPTIONS),
    LONGEST_LOOK_BACK,
  );
  for (let back = 8; ; back *= 4) {
    const first = day - Math.min(back, furthest);
    const eras = erasOf(plan.timeZone, { start: first * DAY, end: instant });
    const open = openOn(plan, { first, last: day }).find((one) => one.end > instant);
    if (open && open.start >= instantOf(eras, (first + UNCERTAIN_DAYS) * DAY)) return open.start;
    if (back >= furthest) return gridEpoch(plan, instant) ?? open?.start ?? instant;
  }
}

/** A calendar that never closes has no opening to count from: any fixed one will do, as long as it is always the same. */
function gridEpoch(plan: Plan, instant: number): number | undefined {
  const bare = { ...plan, overrides: new Map<number, readonly Opening[]>(), timeOff: [] };
  const first = openOn(bare, { first: GRID_EPOCH, last: GRID_EPOCH + 6 })[0];
  return first && first.start <= instant ? first.start : undefined;
}

function openOn(plan: Plan, days: DayRange): readonly Interval[] {
  const eras = erasOf(plan.timeZone, { start: days.first * DAY, end: (days.last + 1) * DAY });
  const windows: Interval[] = [];
  for (let day = days.first; day <= days.last; day++) {
    const openings = plan.overrides.get(day) ?? plan.weekly[weekdayOf(day)] ?? [];
    for (const { from, to } of openings) {
      windows.push({ start: instantOf(eras, day * DAY + from), end: instantOf(eras, day * DAY + to) });
    }
  }
  const off = plan.timeOff.filter((one) => one.last >= days.first && one.first <= days.last + 2);
  return subtract(normalise(windows), off.flatMap((one) => daysBetween(eras, one.first, one.last)));
}

function planOf(hours: OpeningHours): Plan {
  const weekly: Opening[][] = Array.from({ length: 8 }, () => []);
  for (const entry of hours.weekly) {
    for (const day of new Set(entry.days)) weekly[day]?.push(openingOf(entry));
  }
  return {
    timeZone: hours.timeZone,
    weekly,
    overrides: new Map(hours.overrides.map((one) => [dayNumber(one.date), one.windows.map(openingOf)])),
    timeOff: hours.timeOff.map((off) => ({ first: dayNumber(off.from), last: dayNumber(off.to) })),
  };
}

function openingOf(window: { readonly from: string; readonly to: string }): Opening {
  const [from, to] = [timeOfDay(window.from), timeOfDay(window.to)];
  return { from, to: to > from ? to : to + DAY };
}

function timeOfDay(clock: string): number {
  return (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))) * MINUTE;
}
