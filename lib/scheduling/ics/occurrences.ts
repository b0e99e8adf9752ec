import ICAL from "ical.js";
import type { Interval } from "@/lib/kernel/interval";
import { DAY, isoDate, MINUTE } from "@/lib/kernel/zone";
import type { OutsideTime } from "@/lib/scheduling/core/outside-events";
import { type Clock, wallOf } from "@/lib/scheduling/ics/clocks";
import { type Steps, walkRule } from "@/lib/scheduling/ics/walk-rule";

type ClockFor = (time: ICAL.Time, tzid: string | null) => Clock;

/** How long an event lasts: whole days on its clock, then exact milliseconds. */
type Length = { readonly days: number; readonly exact: number };

/** The first time of an event, on the wall clock of its zone. */
export type Timing = { readonly first: number; readonly isDate: boolean; readonly clock: Clock; readonly length: Length };

/** One time at which an event takes place; `key` tells which one, as a RECURRENCE-ID would. */
export type Occurrence = { readonly key: string; readonly wall: number; readonly when: OutsideTime };

/** When an event takes place first and for how long; null when that cannot be read. */
export function timingOf(event: ICAL.Component, clockFor: ClockFor): Timing | null {
  const [start] = timesOf(event, "dtstart", clockFor);
  if (!start) return null;
  const { wall: first, clock, isDate } = start;
  const [end] = timesOf(event, "dtend", clockFor);
  if (end) return { first, isDate, clock, length: isDate ? { days: Math.round((end.wall - first) / DAY), exact: 0 } : { days: 0, exact: end.clock.toInstant(end.wall) - clock.toInstant(first) } };
  const lasts = event.getFirstPropertyValue("duration");
  if (!(lasts instanceof ICAL.Duration)) return { first, isDate, clock, length: { days: isDate ? 1 : 0, exact: 0 } };
  const exact = ((lasts.hours * 60 + lasts.minutes) * 60 + lasts.seconds) * 1_000;
  const days = lasts.weeks * 7 + lasts.days;
  return { first, isDate, clock, length: lasts.isNegative ? { days: 0, exact: 0 } : isDate ? { days: days + Math.ceil(exact / DAY), exact: 0 } : { days, exact } };
}

/** The times at which an event takes place within a window of instants: its own, those of its rules, the dates added, without those taken out. */
export function occurrencesOf(event: ICAL.Component, timing: Timing, window: Interval, clockFor: ClockFor, steps: Steps): Occurrence[] {
  const { first, isDate, clock, length } = timing;
  // Wall clocks lie within a day of instants; an event that began before the window may still last.
  const [from, until] = [window.start - length.days * DAY - length.exact - 2 * DAY, window.end + 2 * DAY];
  const ruled = rulesOf(event, timing, clockFor).flatMap((rule) => walkRule(rule, { first, isDate, from, until, steps }));
  const added = timesOf(event, "rdate", clockFor).map((time) => onClockOf(timing, time));
  const removed = new Set(timesOf(event, "exdate", clockFor).map((time) => onClockOf(timing, time)));
  const walls = new Set([first, ...ruled, ...added].filter((wall) => wall >= from && wall <= until && !removed.has(wall)));
  return [...walls].map((wall) => ({ key: keyOf(wall, isDate, clock), wall, when: whenOf(wall, timing) }));
}

/** Which of an event's times an exception is about, in the words of `Occurrence`. */
export function exceptionKey(exception: ICAL.Component, master: Timing | null, clockFor: ClockFor): { key: string; wall: number } | null {
  const [time] = timesOf(exception, "recurrence-id", clockFor);
  if (!time) return null;
  const { isDate, clock } = master ?? time;
  const wall = master ? onClockOf(master, time) : time.wall;
  return { key: keyOf(wall, isDate, clock), wall };
}

/** The time of an event that starts at a wall clock of its zone. */
export function whenOf(wall: number, { isDate, clock, length }: Timing): OutsideTime {
  if (isDate) return { from: isoDate(wall / DAY), until: isoDate(wall / DAY + length.days) };
  return { start: clock.toInstant(wall), end: clock.toInstant(wall + length.days * DAY) + length.exact };
}

type ReadTime = { readonly wall: number; readonly isDate: boolean; readonly clock: Clock };

/** All times of a property, however often it is written and however many each holds; what is no time is left out. */
function timesOf(event: ICAL.Component, name: string, clockFor: ClockFor): ReadTime[] {
  return event.getAllProperties(name).flatMap((property) => {
    const zone = property.getParameter("tzid");
    const tzid = typeof zone === "string" ? zone : null;
    return property.getValues().flatMap((value) => {
      const time = value instanceof ICAL.Period ? value.start : value;
      const wall = time instanceof ICAL.Time ? wallOf(time) : NaN;
      return time instanceof ICAL.Time && Number.isFinite(wall) ? [{ wall, isDate: time.isDate, clock: clockFor(time, time.isDate ? null : tzid) }] : [];
    });
  });
}

/** Another time on the wall clock of the event: zones may differ, and a whole date means the time that begins on it. */
function onClockOf({ first, isDate, clock }: Timing, time: ReadTime): number {
  if (isDate) return Math.floor((time.isDate ? time.wall : clock.toWall(time.clock.toInstant(time.wall))) / DAY) * DAY;
  return time.isDate ? time.wall + (((first % DAY) + DAY) % DAY) : clock.toWall(time.clock.toInstant(time.wall));
}

/** The rules of an event, with their ends on its wall clock. */
function rulesOf(event: ICAL.Component, timing: Timing, clockFor: ClockFor): ICAL.Recur[] {
  return event.getAllProperties("rrule").flatMap((property) => {
    const rule: unknown = property.getFirstValue();
    if (!(rule instanceof ICAL.Recur)) return [];
    const until = rule.until as ICAL.Time | null;
    if (until) {
      const last = { wall: wallOf(until), isDate: until.isDate, clock: until.zone === ICAL.Timezone.utcTimezone ? clockFor(until, null) : timing.clock };
      const wall = until.isDate && !timing.isDate ? last.wall + DAY - MINUTE : onClockOf(timing, last);
      rule.until = ICAL.Time.fromJSDate(new Date(wall), true);
      if (timing.isDate) rule.until.isDate = true;
    }
    return [rule];
  });
}

function keyOf(wall: number, isDate: boolean, clock: Clock): string {
  return isDate ? isoDate(wall / DAY) : new Date(clock.toInstant(wall)).toISOString();
}
