import { wallClockAt } from "@/lib/scheduling/core/wall-clock";

const longDate = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
const monthName = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: "UTC" });

/** "Tuesday 24 November", of a date `YYYY-MM-DD`. */
export function dateWords(date: string): string {
  return longDate.format(new Date(`${date}T00:00:00Z`)).replace(",", "");
}

/** "November 2026", of a month `YYYY-MM`. */
export function monthWords(month: string): string {
  return monthName.format(new Date(`${month}-01T00:00:00Z`));
}

/** "Tue", of a date `YYYY-MM-DD`. */
export function weekdayWord(date: string): string {
  return weekday.format(new Date(`${date}T00:00:00Z`));
}

/** "Tue 15:00" of an instant in a zone. */
export function shortTime(start: number, timeZone: string): string {
  const { date, clock } = wallClockAt(start, timeZone);
  return `${weekdayWord(date)} ${clock}`;
}

/** The city that a zone is named after. */
export function cityOf(timeZone: string): string {
  return timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
}

/** The clock elsewhere at an instant, with its day when that is another one: "23:00" or "Mon 23:00". */
export function clockElsewhere(start: number, here: string, there: string): string {
  const [mine, theirs] = [wallClockAt(start, here), wallClockAt(start, there)];
  return mine.date === theirs.date ? theirs.clock : `${weekdayWord(theirs.date)} ${theirs.clock}`;
}

/** How far the clocks of two zones are apart at an instant: "the same time as yours", "6 hours ahead of you". */
export function distanceWords(at: number, here: string, there: string): string {
  const minutesOf = (zone: string) => {
    const { date, minutes } = wallClockAt(at, zone);
    return Date.parse(`${date}T00:00:00Z`) / 60_000 + minutes;
  };
  const apart = minutesOf(there) - minutesOf(here);
  if (apart === 0) return "the same time as yours";
  const [hours, minutes] = [Math.floor(Math.abs(apart) / 60), Math.abs(apart) % 60];
  const words = [hours > 0 && `${hours} ${hours === 1 ? "hour" : "hours"}`, minutes > 0 && `${minutes} minutes`].filter(Boolean).join(" and ");
  return `${words} ${apart > 0 ? "ahead of" : "behind"} you`;
}
