import { windowsOf } from "@/lib/experts/core/free-window";
import type { Format } from "@/lib/experts/core/kinds";
import type { ExpertSearch } from "@/lib/experts/core/search";
import { comparableEuroCents, minorDigits } from "@/lib/kernel/money";
import { DAY, dayOf, erasOf, instantOf, MINUTE } from "@/lib/kernel/zone";

/** A stretch of which one must hold a whole session, and for how many days ahead one must take bookings so that the horizon does not matter. */
export type Span = { readonly from: number; readonly to: number; readonly days: number };

/** What a search asks of everybody's free time; times in minutes since 1970. The very session that is free must also be long enough, be held as wanted, and cost what one would pay. */
export type FreeAsk = {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly spans: readonly Span[];
  readonly leastMinutes: number;
  readonly format: Format | undefined;
  readonly leastCents: number;
  readonly mostCents: number;
  /** The first minute beyond a horizon, which counts whole local days. */
  readonly beyond: (timeZone: string, horizonDays: number) => number;
};

/** The part of a search that asks for a time, at `now` (epoch milliseconds); null when it asks for none. */
export function freeAsk(search: ExpertSearch, now: number): FreeAsk | null {
  const windows = windowsOf(search, now);
  if (windows === null) return null;
  return {
    now,
    spans: windows.map(({ start, end }) => ({ from: Math.ceil(start / MINUTE), to: Math.floor(end / MINUTE), days: Math.ceil((end - now) / DAY) + 1 })),
    leastMinutes: search.durationMinutes ?? 0,
    format: search.format,
    ...priceRange(search),
    beyond: horizons(now),
  };
}

/** The lowest and the highest price of a search in euro cents by the reference table. */
export function priceRange({ minPrice, maxPrice, currency }: ExpertSearch): { leastCents: number; mostCents: number } {
  const cents = (major: number): number => comparableEuroCents({ amount: major * 10 ** minorDigits(currency), currency });
  return { leastCents: minPrice === undefined ? -Infinity : cents(minPrice), mostCents: maxPrice === undefined ? Infinity : cents(maxPrice) };
}

function horizons(now: number): FreeAsk["beyond"] {
  const known = new Map<string, number>();
  return (timeZone, horizonDays) => {
    const key = `${timeZone} ${horizonDays}`;
    const minute = known.get(key) ?? beyondHorizon(now, timeZone, horizonDays);
    known.set(key, minute);
    return minute;
  };
}

function beyondHorizon(now: number, timeZone: string, horizonDays: number): number {
  const eras = erasOf(timeZone, { start: now, end: now + (horizonDays + 2) * DAY });
  return Math.floor(instantOf(eras, (dayOf(eras, now) + horizonDays + 1) * DAY) / MINUTE);
}
