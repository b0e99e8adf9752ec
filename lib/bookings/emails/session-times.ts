type Span = { readonly startAt: Date; readonly endAt: Date };

const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const fullDate = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
const shortDate = { weekday: "short", day: "numeric", month: "short" } as const;

/** "Tuesday, 1 December 2026, 15:00–16:00, Paris time (Europe/Paris)": the session as its reader's clock shows it. */
export function readerTime({ startAt, endAt }: Span, timeZone: string): string {
  return `${write(startAt, timeZone, fullDate)}, ${write(startAt, timeZone, clock)}–${endClock({ startAt, endAt }, timeZone)}, ${zoneWords(timeZone)}`;
}

/** The same for the other side, short; null when both clocks show the same. */
export function otherTime(span: Span, timeZone: string, readerZone: string): string | null {
  const words = (zone: string): string => `${write(span.startAt, zone, shortDate)}, ${write(span.startAt, zone, clock)}–${endClock(span, zone)}`;
  return words(timeZone) === words(readerZone) ? null : `${words(timeZone)}, ${zoneWords(timeZone)}`;
}

/** "Tue 1 Dec, 15:00", for subject lines and deadlines; the zone is named beside it. */
export function shortTime(at: Date, timeZone: string): string {
  return `${write(at, timeZone, shortDate)}, ${write(at, timeZone, clock)}`;
}

/** How far off a start is for its reader: "In 20 minutes", "In 1 hour", "Today", "Tomorrow", or the date. */
export function soonWords(startAt: Date, now: Date, timeZone: string): string {
  const minutes = Math.max(1, Math.round((startAt.getTime() - now.getTime()) / 60_000));
  if (minutes < 45) return minutes === 1 ? "In 1 minute" : `In ${minutes} minutes`;
  if (minutes < 75) return "In 1 hour";
  const tomorrow = new Date(now.getTime() + 24 * 60 * 60_000);
  const date = (at: Date): string => write(at, timeZone, shortDate);
  if (date(startAt) === date(now)) return "Today";
  return date(startAt) === date(tomorrow) ? "Tomorrow" : date(startAt);
}

/** "Europe/Paris" → "Paris time (Europe/Paris)"; "UTC" stays. */
export function zoneWords(timeZone: string): string {
  const city = timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
  return city === timeZone ? timeZone : `${city} time (${timeZone})`;
}

function endClock({ startAt, endAt }: Span, timeZone: string): string {
  const isSameDay = write(startAt, timeZone, shortDate) === write(endAt, timeZone, shortDate);
  return isSameDay ? write(endAt, timeZone, clock) : shortTime(endAt, timeZone);
}

function write(at: Date, timeZone: string, shape: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", { ...shape, timeZone }).format(at);
}
