import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY, dayNumber, dayOf, daysBetween, erasOf, instantOf, isoDate, isTimeZone, localDate, MINUTE, offsetAt, wallClockToInstant, weekdayOf } from "@/lib/kernel/zone";

const zones = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
const minuteOf = (from: string, to: string) =>
  fc.integer({ min: Date.parse(from) / MINUTE, max: Date.parse(to) / MINUTE }).map((minute) => minute * MINUTE);
const instants = minuteOf("1975-01-01T00:00Z", "2045-01-01T00:00Z");

/** Instants near a change of offset, where mistakes live. */
const nearChange = fc.tuple(zones, instants, fc.integer({ min: -300, max: 300 })).map(([zone, instant, minutes]) => {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return { zone, instant: (local.getTimeZoneTransition("next")?.epochMilliseconds ?? instant) + minutes * MINUTE };
});
const moments = fc.oneof(nearChange, fc.record({ zone: zones, instant: instants }));

describe("zone", () => {
  test("offset and local date are Temporal's", () => {
    fc.assert(
      fc.property(moments, ({ zone, instant }) => {
        const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
        expect(offsetAt(erasOf(zone, { start: instant, end: instant }), instant)).toBe(local.offsetNanoseconds / 1e6);
        expect(localDate(instant, zone)).toBe(local.toPlainDate().toString());
      }),
      { numRuns: 500 },
    );
  });

  test("wall clocks become the instants of Temporal's `compatible`", () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -90, max: 90 }), ({ zone, instant }, minutes) => {
        const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
        const wall = local.toPlainDateTime().add({ minutes });
        expect(wallClockToInstant(wall.toString(), zone)).toBe(wall.toZonedDateTime(zone).epochMilliseconds);
      }),
      { numRuns: 500 },
    );
  });

  test("a wide span knows the same as a narrow one", () => {
    fc.assert(
      fc.property(moments, ({ zone, instant }) => {
        const wide = erasOf(zone, { start: instant - 900 * DAY, end: instant + 900 * DAY });
        expect(dayOf(wide, instant)).toBe(dayNumber(localDate(instant, zone)));
        expect(instantOf(wide, instant)).toBe(instantOf(erasOf(zone, { start: instant, end: instant }), instant));
      }),
    );
  });

  test("skipped and repeated times", () => {
    expect(isoTime(wallClockToInstant("2026-03-29T02:30", "Europe/Paris"))).toBe("2026-03-29T01:30Z");
    expect(isoTime(wallClockToInstant("2026-10-25T02:30", "Europe/Paris"))).toBe("2026-10-25T00:30Z");
    expect(isoTime(wallClockToInstant("2026-10-04T02:15", "Australia/Lord_Howe"))).toBe("2026-10-03T15:45Z");
    expect(isoTime(wallClockToInstant("2011-12-30T09:00", "Pacific/Apia"))).toBe("2011-12-30T19:00Z");
  });

  test("days hold all their instants, even when a date is skipped or comes back", () => {
    const around = (date: string) => ({ start: Date.parse(`${date}T00:00Z`) - 3 * DAY, end: Date.parse(`${date}T00:00Z`) + 3 * DAY });
    const skipped = dayNumber("2011-12-30");
    expect(daysBetween(erasOf("Pacific/Apia", around("2011-12-30")), skipped, skipped)).toEqual([]);
    const eras = erasOf("America/St_Johns", around("2010-11-06"));
    const twice = daysBetween(eras, dayNumber("2010-11-06"), dayNumber("2010-11-06"));
    expect(twice.map(({ start, end }) => [isoTime(start), isoTime(end)])).toEqual([
      ["2010-11-06T02:30Z", "2010-11-07T02:30Z"],
      ["2010-11-07T02:31Z", "2010-11-07T03:30Z"],
    ]);
  });

  test("days, dates and weekdays", () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), (day) => {
        const date = isoDate(day);
        expect(dayNumber(date)).toBe(day);
        expect(weekdayOf(day)).toBe(Temporal.PlainDate.from(date).dayOfWeek);
      }),
    );
  });

  test.each([
    ["Europe/Paris", true], ["Asia/Kolkata", true], ["UTC", true], ["America/Argentina/Buenos_Aires", true],
    ["Mars/Olympus", false], ["+02:00", false], ["", false], ["Europe/Paris ", false],
  ])("%j is a time zone: %s", (name, known) => {
    expect(isTimeZone(name)).toBe(known);
  });
});

function isoTime(instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString({ smallestUnit: "minute" });
}
