/** A local date `YYYY-MM-DD`, minutes since its midnight, and the clock `HH:MM`. */
export type WallClock = { readonly date: string; readonly minutes: number; readonly clock: string };

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock of a zone shows at an instant (epoch milliseconds); through Intl alone, so that every browser can. */
export function wallClockAt(instant: number, timeZone: string): WallClock {
  const parts = Object.fromEntries(formatOf(timeZone).formatToParts(instant).map(({ type, value }) => [type, value]));
  const { year = "", month = "", day = "", hour = "", minute = "" } = parts;
  return { date: `${year}-${month}-${day}`, minutes: Number(hour) * 60 + Number(minute), clock: `${hour}:${minute}` };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const options = { timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
  const made = new Intl.DateTimeFormat("en-GB", options);
  formats.set(timeZone, made);
  return made;
}
