import { normalise } from "@/lib/kernel/interval";
import { DAY, dayOf, daysBetween, erasOf, type Eras, isoDate, MINUTE, offsetAt } from "@/lib/kernel/zone";

const HOUR = 60 * MINUTE;
// Nobody wants the hours before dawn: a bar begins at six and ends at midnight.
const FROM = 6 * HOUR;
const UNTIL = DAY;

/** One bar of the strip: what is free on a local date, as shares of the bar from its top; `isFree` counts the night too. */
export type StripDay = { readonly date: string; readonly isFree: boolean; readonly pieces: readonly (readonly [from: number, to: number])[] };

/** The next seven local days of a zone as bars, from free starts (epoch milliseconds) of one length. */
export function weekStrip(starts: readonly number[], durationMinutes: number, timeZone: string, now: number): StripDay[] {
  const eras = erasOf(timeZone, { start: now, end: now + 8 * DAY });
  const free = normalise(starts.map((start) => ({ start, end: start + durationMinutes * MINUTE })));
  const today = dayOf(eras, now);
  return Array.from({ length: 7 }, (_, ahead) => {
    const day = today + ahead;
    const [whole] = daysBetween(eras, day, day);
    const here = whole ? free.filter((one) => one.start < whole.end && one.end > whole.start) : [];
    const pieces = here.flatMap((one) => {
      const from = Math.max(FROM, sinceMidnight(eras, one.start, day));
      const to = Math.min(UNTIL, sinceMidnight(eras, one.end, day));
      return from < to ? [[share(from), share(to)] as const] : [];
    });
    return { date: isoDate(day), isFree: here.length > 0, pieces };
  });
}

function sinceMidnight(eras: Eras, instant: number, day: number): number {
  return instant + offsetAt(eras, instant) - day * DAY;
}

function share(sinceMidnight: number): number {
  return Math.round(((sinceMidnight - FROM) / (UNTIL - FROM)) * 1000) / 1000;
}
