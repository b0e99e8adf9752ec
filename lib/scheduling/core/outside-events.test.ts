import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { busyOf, busyTimes, type OutsideEvent } from "@/lib/scheduling/core/outside-events";

const at = (text: string) => Date.parse(text);
const lunch: OutsideEvent = {
  id: "lunch",
  when: { start: at("2026-12-01T11:00Z"), end: at("2026-12-01T12:00Z") },
  timeZone: "Europe/Paris",
  status: "confirmed",
  isFree: false,
  isDeclined: false,
  isOurs: false,
};

describe("an event elsewhere", () => {
  test("takes its time, also while it is tentative", () => {
    expect(busyOf(lunch)).toEqual({ id: "lunch", ...lunch.when });
    expect(busyOf({ ...lunch, status: "tentative" })).toEqual({ id: "lunch", ...lunch.when });
  });

  test.each([{ status: "cancelled" }, { isFree: true }, { isDeclined: true }, { isOurs: true }, { when: { start: 5, end: 5 } }, { when: { start: 6, end: 5 } }, { when: { from: "2026-12-01", until: "2026-12-01" } }] as const)(
    "takes none when %j",
    (change) => expect(busyOf({ ...lunch, ...change })).toBeNull(),
  );

  test.each([
    ["Europe/Paris", "2026-12-24", "2026-12-25", "2026-12-23T23:00Z", "2026-12-24T23:00Z"],
    ["Europe/Paris", "2026-03-29", "2026-03-30", "2026-03-28T23:00Z", "2026-03-29T22:00Z"],
    ["Europe/Paris", "2026-10-25", "2026-10-26", "2026-10-24T22:00Z", "2026-10-25T23:00Z"],
    ["Asia/Kathmandu", "2026-12-24", "2026-12-26", "2026-12-23T18:15Z", "2026-12-25T18:15Z"],
    // Midnight does not exist there on that day: it begins at one.
    ["Africa/Cairo", "2026-04-24", "2026-04-25", "2026-04-23T22:00Z", "2026-04-24T21:00Z"],
  ])("that lasts whole days takes them in the zone of its calendar: %s, %s to %s", (timeZone, from, until, start, end) => {
    expect(busyOf({ ...lunch, timeZone, when: { from, until } })).toEqual({ id: "lunch", start: at(start), end: at(end) });
  });

  test("that is told twice counts as it was told last", () => {
    const moved = { ...lunch, when: { start: at("2026-12-01T13:00Z"), end: at("2026-12-01T14:00Z") } };
    expect(busyTimes([lunch, moved])).toEqual([busyOf(moved)]);
    expect(busyTimes([lunch, { ...lunch, status: "cancelled" }])).toEqual([]);
  });
});

test("whole days begin and end where Temporal says that they do, whatever the clocks do", () => {
  const days = fc.integer({ min: 0, max: 2_000 }).map((day) => Temporal.PlainDate.from("2024-01-01").add({ days: day }));
  const zones = fc.constantFrom("Europe/Paris", "America/Havana", "Africa/Cairo", "Asia/Beirut", "Australia/Lord_Howe", "America/St_Johns", "America/Asuncion", "UTC");
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 20 }), zones, (first, length, timeZone) => {
      const last = first.add({ days: length });
      const begins = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).epochMilliseconds;
      expect(busyOf({ ...lunch, timeZone, when: { from: first.toString(), until: last.toString() } })).toEqual({ id: "lunch", start: begins(first), end: begins(last) });
    }),
  );
});
