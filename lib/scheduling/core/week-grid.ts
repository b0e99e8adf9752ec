import type { Hours } from "@/lib/scheduling/core/schema";

/** An opening in minutes from the midnight that its day begins with; past 1,440 it runs into the next day. */
export type Opening = { readonly from: number; readonly to: number };

/** The openings of each ISO weekday, Monday first (index 0), sorted and apart. */
export type Week = readonly (readonly Opening[])[];

export const DAY_MINUTES = 24 * 60;

/** The week that weekly windows describe. */
export function toWeek(weekly: Hours["weekly"]): Week {
  return Array.from({ length: 7 }, (_, index) => {
    const own = weekly.filter(({ days }) => days.includes(index + 1));
    return merge(own.map(({ from, to }) => opening(minutesOf(from), minutesOf(to))));
  });
}

/** Weekly windows for a week; days with the same openings share a window. */
export function fromWeek(week: Week): { days: number[]; from: string; to: string }[] {
  const windows = new Map<string, { days: number[]; from: string; to: string }>();
  week.forEach((openings, index) => {
    for (const { from, to } of openings) {
      const known = windows.get(`${from}-${to}`);
      if (known) known.days.push(index + 1);
      else windows.set(`${from}-${to}`, { days: [index + 1], from: clockOf(from), to: to === DAY_MINUTES ? "24:00" : clockOf(to) });
    }
  });
  return [...windows.values()];
}

/** The week after painting minutes `from`–`to` of a day open or closed. */
export function paint(week: Week, day: number, { from, to }: Opening, isOpen: boolean): Week {
  return week.map((openings, index) => {
    if (index !== day) return openings;
    return isOpen ? merge([...openings, { from, to }]) : openings.flatMap((each) => without(each, { from, to }));
  });
}

/** The week after giving the openings of one day to others. */
export function copyDay(week: Week, from: number, targets: readonly number[]): Week {
  return week.map((openings, index) => (targets.includes(index) ? (week[from] ?? []) : openings));
}

/** Replaces the openings of one day as they were typed; one that ends before it begins closes on the next day. */
export function setDay(week: Week, day: number, openings: readonly Opening[]): Week {
  return week.map((known, index) => (index === day ? merge(openings.map(({ from, to }) => opening(from, to))) : known));
}

/** How many minutes a week is open. */
export function openMinutes(week: Week): number {
  return week.flat().reduce((sum, { from, to }) => sum + to - from, 0);
}

/** "09:30" as minutes from midnight; "24:00" is 1,440. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

/** Minutes from midnight as "09:30", on a clock that begins again at midnight. */
export function clockOf(minutes: number): string {
  const onDay = minutes % DAY_MINUTES;
  return `${String(Math.floor(onDay / 60)).padStart(2, "0")}:${String(onDay % 60).padStart(2, "0")}`;
}

function opening(from: number, to: number): Opening {
  return { from, to: to > from ? to : to + DAY_MINUTES };
}

function merge(openings: readonly Opening[]): Opening[] {
  const sorted = openings.toSorted((a, b) => a.from - b.from);
  return sorted.reduce<Opening[]>((merged, next) => {
    const last = merged.at(-1);
    if (!last || next.from > last.to) return [...merged, next];
    return [...merged.slice(0, -1), { from: last.from, to: Math.max(last.to, next.to) }];
  }, []);
}

function without(each: Opening, gone: Opening): Opening[] {
  const left = { from: each.from, to: Math.min(each.to, gone.from) };
  const right = { from: Math.max(each.from, gone.to), to: each.to };
  return [left, right].filter(({ from, to }) => to > from);
}
