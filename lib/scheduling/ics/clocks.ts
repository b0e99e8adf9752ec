import ICAL from "ical.js";
import { DAY, erasOf, instantOf, offsetAt } from "@/lib/kernel/zone";
import { ianaZone } from "@/lib/scheduling/core/zone-names";

/** How wall clocks (as if they were UTC, in milliseconds) and instants belong together in one zone. */
export type Clock = { readonly toInstant: (wall: number) => number; readonly toWall: (instant: number) => number };

const utc: Clock = { toInstant: (wall) => wall, toWall: (instant) => instant };

/** The clock of an IANA zone. */
export function clockOf(timeZone: string): Clock {
  const eras = (at: number) => erasOf(timeZone, { start: at, end: at });
  return { toInstant: (wall) => instantOf(eras(wall), wall), toWall: (instant) => instant + offsetAt(eras(instant), instant) };
}

/** The clocks that the times of one file are read by; `timeZone` is what floating times and unknown names mean. */
export function clocksOf(root: ICAL.Component, timeZone: string): (time: ICAL.Time, tzid: string | null) => Clock {
  const known = new Map<string, Clock>();
  const own = clockOf(timeZone);
  const find = (tzid: string): Clock => {
    const iana = ianaZone(tzid);
    if (iana !== null) return clockOf(iana);
    const described = root.getAllSubcomponents("vtimezone").find((zone) => zone.getFirstPropertyValue("tzid") === tzid);
    return described && isPlain(described) ? describedClock(described) : own;
  };
  return (time, tzid) => {
    if (time.zone === ICAL.Timezone.utcTimezone) return utc;
    if (tzid === null) return own;
    const clock = known.get(tzid) ?? find(tzid);
    known.set(tzid, clock);
    return clock;
  };
}

/** A time of a file on its own wall clock, as if that were UTC. */
export function wallOf(time: ICAL.Time): number {
  return Date.UTC(time.year, time.month - 1, time.day, time.isDate ? 0 : time.hour, time.isDate ? 0 : time.minute, time.isDate ? 0 : time.second);
}

/** The same back, for walking along a rule. */
export function timeAt(wall: number, isDate: boolean): ICAL.Time {
  const at = new Date(wall);
  const day = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), isDate };
  return new ICAL.Time(isDate ? day : { ...day, hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds() }, ICAL.Timezone.utcTimezone);
}

/** Zones change their clocks once or twice a year; a description that says otherwise would be walked along second by second. */
function isPlain(described: ICAL.Component): boolean {
  const rules = described.getAllSubcomponents().flatMap((part) => part.getAllProperties("rrule").map((rule) => rule.getFirstValue()));
  return rules.every((rule) => rule instanceof ICAL.Recur && rule.freq === "YEARLY");
}

function describedClock(described: ICAL.Component): Clock {
  const zone = new ICAL.Timezone(described);
  const offset = (wall: number): number => zone.utcOffset(timeAt(wall, false)) * 1_000;
  const toInstant = (wall: number): number => wall - offset(wall);
  return {
    toInstant,
    // The wall clock lies within a day of the instant; of the two offsets around a change, the one that leads back is right.
    toWall: (instant) => [offset(instant - DAY / 2), offset(instant + DAY / 2)].map((by) => instant + by).find((wall) => toInstant(wall) === instant) ?? instant + offset(instant),
  };
}
