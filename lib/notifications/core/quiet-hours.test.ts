import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quietAt } from "@/lib/notifications/core/quiet-hours";

const until = (at: string, from: string, to: string, zone = "Europe/Paris"): string | null => {
  const quiet = quietAt(Date.parse(at), { from, to }, zone);
  return quiet && new Date(quiet.end).toISOString().slice(0, 16);
};

describe("quiet hours", () => {
  test.each([
    ["in the evening", "2026-11-20T21:30:00Z", "22:00", "07:00", "2026-11-21T06:00"],
    ["at their first minute", "2026-11-20T21:00:00Z", "22:00", "07:00", "2026-11-21T06:00"],
    ["after midnight", "2026-11-21T02:00:00Z", "22:00", "07:00", "2026-11-21T06:00"],
    ["at their last moment", "2026-11-21T06:00:00Z", "22:00", "07:00", null],
    ["by day", "2026-11-21T12:00:00Z", "22:00", "07:00", null],
    ["within one day", "2026-11-21T12:00:00Z", "12:00", "14:00", "2026-11-21T13:00"],
    ["over the night that is an hour shorter", "2026-03-28T22:00:00Z", "22:00", "07:00", "2026-03-29T05:00"],
    ["over the night that is an hour longer", "2026-10-24T21:00:00Z", "22:00", "07:00", "2026-10-25T06:00"],
    ["that end in the hour that is skipped", "2026-03-28T23:30:00Z", "23:00", "02:30", "2026-03-29T01:30"],
    ["that end in the hour that comes twice", "2026-10-24T23:30:00Z", "23:00", "02:30", "2026-10-25T00:30"],
    ["up to midnight", "2026-11-20T22:30:00Z", "22:00", "00:00", "2026-11-20T23:00"],
  ])("%s", (_name, at, from, to, end) => expect(until(at, from, to)).toBe(end));

  test("are read on the person's own clock", () => {
    expect(until("2026-11-21T02:00:00Z", "22:00", "07:00", "America/New_York")).toBeNull();
    expect(until("2026-11-21T04:00:00Z", "22:00", "07:00", "America/New_York")).toBe("2026-11-21T12:00");
  });
});

const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const hours = fc.tuple(clock, clock).filter(([from, to]) => from !== to).map(([from, to]) => ({ from, to }));
const zone = fc.constantFrom("UTC", "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "America/Sao_Paulo");
const moment = fc.integer({ min: Date.parse("2025-01-01T00:00:00Z"), max: Date.parse("2028-01-01T00:00:00Z") });

describe("laws of quiet hours", () => {
  test("they hold the moment asked about, and are over when they end", () =>
    fc.assert(
      fc.property(moment, hours, zone, (at, quietHours, timeZone) => {
        const quiet = quietAt(at, quietHours, timeZone);
        if (quiet === null) return true;
        return quiet.start <= at && at < quiet.end && quietAt(quiet.end, quietHours, timeZone) === null && quietAt(quiet.end - 1, quietHours, timeZone)?.end === quiet.end;
      }),
    ));

  test("in a zone that never shifts they are what the clock says", () =>
    fc.assert(
      fc.property(moment, hours, (at, { from, to }) => {
        const now = new Date(at).toISOString().slice(11, 16);
        const isQuiet = from < to ? from <= now && now < to : now >= from || now < to;
        return (quietAt(at, { from, to }, "UTC") !== null) === isQuiet;
      }),
    ));
});
