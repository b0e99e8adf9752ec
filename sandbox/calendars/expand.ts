import ICAL from "ical.js";
import { type EventTime, instantOf, type Occurrence, shifted, type StoredEvent } from "@/sandbox/calendars/event";

const MOST = 1_000;

/** Every time at which an event takes place before `untilMs`, each series' rule read on its own clock, exceptions in their places. */
export function expand(event: StoredEvent, calendarZone: string, untilMs: number): Occurrence[] {
  if (event.isCalledOff && event.rule === null) return [single(event, calendarZone)];
  if (event.rule === null) return [single(event, calendarZone)];
  const length = clockOf(event.end).getTime() - clockOf(event.start).getTime();
  return startsOf(event, calendarZone, untilMs).flatMap((start) => {
    const id = `${event.id}_${stampOf(start, calendarZone)}`;
    const exception = event.exceptions.find(({ original }) => original === originalOf(start, calendarZone));
    if (exception?.isCancelled) return [];
    const kind = exception ? ("exception" as const) : ("occurrence" as const);
    return [occurrence(id, kind, exception?.start ?? start, exception?.end ?? shifted(start, length), calendarZone)];
  });
}

/** How an exception names the time that it replaces. */
export function originalOf(start: EventTime, calendarZone: string): string {
  return "date" in start ? start.date : new Date(instantOf(start, calendarZone)).toISOString();
}

function single(event: StoredEvent, zone: string): Occurrence {
  return occurrence(event.id, "single", event.start, event.end, zone);
}

function occurrence(id: string, kind: Occurrence["kind"], start: EventTime, end: EventTime, zone: string): Occurrence {
  return { id, kind, start, end, startMs: instantOf(start, zone), endMs: instantOf(end, zone) };
}

function startsOf({ start, rule }: StoredEvent, zone: string, untilMs: number): EventTime[] {
  const first = "date" in start ? ICAL.Time.fromDateString(start.date) : ICAL.Time.fromDateTimeString(start.at);
  const times = ICAL.Recur.fromString(rule ?? "").iterator(first);
  const starts: EventTime[] = [];
  for (let next = times.next(); next && starts.length < MOST; next = times.next()) {
    const text = next.toString();
    const at: EventTime = "date" in start ? { date: text.slice(0, 10) } : { at: text.slice(0, 19), timeZone: start.timeZone };
    if (instantOf(at, zone) >= untilMs) break;
    starts.push(at);
  }
  return starts;
}

function stampOf(start: EventTime, zone: string): string {
  if ("date" in start) return start.date.replaceAll("-", "");
  return `${new Date(instantOf(start, zone)).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

function clockOf(time: EventTime): Date {
  return new Date("date" in time ? `${time.date}T00:00:00Z` : `${time.at}Z`);
}
