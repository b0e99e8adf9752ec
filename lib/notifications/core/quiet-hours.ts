import { type Interval, normalise } from "@/lib/kernel/interval";
import { dayNumber, isoDate, localDate, wallClockToInstant } from "@/lib/kernel/zone";
import type { QuietHours } from "@/lib/notifications/core/preferences";

/** The stretch of quiet that an instant lies in (epoch milliseconds), by the clock of a zone; null when it is not quiet then. */
export function quietAt(at: number, { from, to }: QuietHours, timeZone: string): Interval | null {
  const today = dayNumber(localDate(at, timeZone));
  const nights = [-2, -1, 0, 1, 2].map((offset): Interval => {
    const day = today + offset;
    const lastDay = to > from ? day : day + 1;
    return { start: wallClockToInstant(`${isoDate(day)}T${from}:00`, timeZone), end: wallClockToInstant(`${isoDate(lastDay)}T${to}:00`, timeZone) };
  });
  return normalise(nights).find(({ start, end }) => start <= at && at < end) ?? null;
}
