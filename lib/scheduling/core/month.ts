import type { Interval } from "@/lib/kernel/interval";

const DAY = 86_400_000;
// No zone is further from UTC.
const FURTHEST_OFFSET = 14 * 3_600_000;

/** A month `YYYY-MM` some months on. */
export function monthAfter(month: string, count: number): string {
  return new Date(Date.UTC(yearOf(month), monthIndexOf(month) + count, 1)).toISOString().slice(0, 7);
}

/** The month of a date `YYYY-MM-DD`. */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** Every instant (epoch milliseconds) that belongs to the month in some zone. */
export function monthWindow(month: string): Interval {
  return { start: firstOf(month) - FURTHEST_OFFSET, end: firstOf(monthAfter(month, 1)) + FURTHEST_OFFSET };
}

/** The month as weeks from Monday to Sunday; dates of other months are null. */
export function monthWeeks(month: string): (string | null)[][] {
  const first = firstOf(month);
  const lead = (new Date(first).getUTCDay() + 6) % 7;
  const length = (firstOf(monthAfter(month, 1)) - first) / DAY;
  return Array.from({ length: Math.ceil((lead + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - lead;
      return day < 0 || day >= length ? null : isoDate(first + day * DAY);
    }),
  );
}

/** Where a key leads from a date in a calendar; null when the key means nothing there. */
export function dateAfterKey(date: string, key: string): string | null {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, Home: -weekday, End: 6 - weekday,
  };
  if (key === "PageUp" || key === "PageDown") return sameDayIn(monthAfter(monthOf(date), key === "PageUp" ? -1 : 1), date);
  const step = steps[key];
  return step === undefined ? null : isoDate(Date.parse(`${date}T00:00:00Z`) + step * DAY);
}

function sameDayIn(month: string, date: string): string {
  const length = (firstOf(monthAfter(month, 1)) - firstOf(month)) / DAY;
  return `${month}-${String(Math.min(Number(date.slice(8)), length)).padStart(2, "0")}`;
}

function firstOf(month: string): number {
  return Date.UTC(yearOf(month), monthIndexOf(month), 1);
}

function isoDate(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function yearOf(month: string): number {
  return Number(month.slice(0, 4));
}

function monthIndexOf(month: string): number {
  return Number(month.slice(5, 7)) - 1;
}
