import { erasOf, MINUTE, offsetAt } from "@/lib/kernel/zone";

/** The wall clock of a zone with its offset, "2026-12-01T09:00:00+01:00", at an instant in epoch milliseconds. */
export function localIso(instant: number, timeZone: string): string {
  const offset = offsetAt(erasOf(timeZone, { start: instant, end: instant }), instant);
  const minutes = Math.round(Math.abs(offset) / MINUTE);
  const two = (part: number) => String(part).padStart(2, "0");
  const sign = offset < 0 ? "-" : "+";
  return `${new Date(instant + offset).toISOString().slice(0, 19)}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
