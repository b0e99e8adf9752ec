import type { Interval } from "@/lib/kernel/interval";
import { MINUTE } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { apart } from "@/lib/scheduling/core/apart";
import { type OfferingLength, offeringRules } from "@/lib/scheduling/core/offering-rules";
import { slots } from "@/lib/scheduling/core/slots";
import { loadCalendars, type LoadedCalendar } from "@/lib/scheduling/load-calendar";

type Bookable = { readonly calendarId: string; readonly offering: OfferingLength | null };

/** The first `count` free starts (epoch milliseconds) of each that lie apart and whose session ends inside its window, as they are this moment. */
export async function timesInWindows(asked: readonly Bookable[], windows: readonly Interval[], count: number, now: Date): Promise<number[][]> {
  const [first, last] = [windows[0], windows.at(-1)];
  if (!first || !last || asked.length === 0) return asked.map(() => []);
  const loaded = await loadCalendars(db, asked.map(({ calendarId }) => calendarId), { start: first.start, end: last.end }, now);
  return asked.map(({ calendarId, offering }) => {
    const calendar = loaded.get(calendarId);
    return calendar && offering ? firstStarts(calendar, offering, { windows, count, now: now.getTime() }) : [];
  });
}

type Ask = { readonly windows: readonly Interval[]; readonly count: number; readonly now: number };

function firstStarts({ calendar, limits }: LoadedCalendar, offering: OfferingLength, { windows, count, now }: Ask): number[] {
  const rules = offeringRules(limits, offering);
  const starts: number[] = [];
  for (const { start, end } of windows) {
    if (starts.length >= count) break;
    // A start in the last minute that leaves room for the whole session still counts.
    const window = { start, end: end - offering.durationMinutes * MINUTE + 1 };
    if (window.start < window.end) starts.push(...apart(slots({ calendar, rules, now, window }), offering.durationMinutes));
  }
  return starts.slice(0, count);
}
