import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reminderTimes } from "@/lib/bookings/core/reminder-times";
import { quietAt } from "@/lib/notifications/core/quiet-hours";

const none = { quietHours: null, timeZone: "UTC" };
const night = { quietHours: { from: "22:00", to: "07:00" }, timeZone: "UTC" };
const long = Date.parse("2026-11-01T00:00:00Z");

function timesOf(start: string, leads: readonly number[], wishes: typeof none | typeof night, now = long): string[] {
  return reminderTimes({ startAt: Date.parse(start), leads }, wishes, now).map(({ minutes, at }) => `${minutes}: ${new Date(at).toISOString().slice(0, 16)}`);
}

describe("reminders", () => {
  test("come as long before as was chosen, but not before now", () => {
    expect(timesOf("2026-12-01T14:00:00Z", [60, 1_440], none)).toEqual(["1440: 2026-11-30T14:00", "60: 2026-12-01T13:00"]);
    expect(timesOf("2026-12-01T14:00:00Z", [60, 1_440], none, Date.parse("2026-12-01T08:00:00Z"))).toEqual(["60: 2026-12-01T13:00"]);
    expect(timesOf("2026-12-01T14:00:00Z", [], none)).toEqual([]);
  });

  test("wait for the end of the night when that is early enough", () => {
    expect(timesOf("2026-12-01T08:00:00Z", [120], night)).toEqual(["120: 2026-12-01T07:00"]);
  });

  test("come before the night when its end would be too late", () => {
    expect(timesOf("2026-12-01T07:00:00Z", [60], night)).toEqual(["60: 2026-11-30T21:55"]);
  });

  test("of which two fall on one moment are one", () => {
    expect(timesOf("2026-12-01T08:00:00Z", [120, 180], night)).toEqual(["120: 2026-12-01T07:00"]);
  });
});

test("no reminder comes in quiet hours, in the past, after the start, or together with another", () => {
  const leads = fc.uniqueArray(fc.integer({ min: 5, max: 20_160 }), { maxLength: 5 });
  const start = fc.integer({ min: long, max: long + 40 * 86_400_000 });
  fc.assert(
    fc.property(start, leads, fc.constantFrom(none, night), (startAt, chosen, wishes) => {
      const times = reminderTimes({ startAt, leads: chosen }, wishes, long);
      expect(new Set(times.map(({ at }) => at)).size).toBe(times.length);
      for (const { at } of times) {
        expect(at).toBeGreaterThan(long);
        expect(at).toBeLessThan(startAt);
        if (wishes.quietHours) expect(quietAt(at, wishes.quietHours, wishes.timeZone)).toBeNull();
      }
    }),
  );
});
