/** A local date `YYYY-MM-DD`, minutes since its midnight, and the clock `HH:MM`. */
export type WallClock = { readonly date: string; readonly minutes: number; readonly clock: string };

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock of a zone shows at an instant (epoch milliseconds); through Intl alone, so that every browser can. */
export function wallClockAt(instant: number, timeZone: string): WallClock {
  const parts = Object.fromEntries(formatOf(timeZone).formatToParts(instant).map(({ type, value }) => [type, value]));
  const { year = "", month = "", day = "", hour = "", minute = "" } = parts;
  return { date: `${year}-${month}-${day}`, minutes: Number(hour) * 60 + Number(minute), clock: `${hour}:${minute}` };
}

/** The instant (epoch milliseconds) at which the clock of a zone shows a date `YYYY-MM-DD` and `HH:MM`; a time that the clock skips is moved by the gap. */
export function instantOnClock(date: string, clock: string, timeZone: string): number {
  const wall = Date.parse(`${date}T${clock}:00Z`);
  const offsetAt = (instant: number): number => {
    const shown = wallClockAt(instant, timeZone);
    return Date.parse(`${shown.date}T${shown.clock}:00Z`) - Math.floor(instant / 60_000) * 60_000;
  };
  return wall - offsetAt(wall - offsetAt(wall));
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const options = { timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
  const made = new Intl.DateTimeFormat("en-GB", options);
  formats.set(timeZone, made);
  return made;
}
