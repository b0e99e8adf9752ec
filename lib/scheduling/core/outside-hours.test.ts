import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { subtract } from "@/lib/kernel/interval";
import { DAY, MINUTE, wallClockToInstant } from "@/lib/kernel/zone";
import { openIntervals } from "@/lib/scheduling/core/open-intervals";
import { outsideHours } from "@/lib/scheduling/core/outside-hours";
import type { OpeningHours } from "@/lib/scheduling/core/schema";

const zone = "Europe/Paris";
const hours: OpeningHours = {
  timeZone: zone,
  weekly: [{ days: [1, 2, 3, 4, 5], from: "09:00", to: "12:00" }, { days: [1, 2, 3, 4, 5], from: "13:00", to: "18:00" }],
  overrides: [{ date: "2026-12-02", windows: [{ from: "20:00", to: "22:00" }] }],
  timeOff: [{ from: "2026-12-03", to: "2026-12-04" }],
};
const at = (wall: string, minutes = 60) => ({ start: wallClockToInstant(wall, zone), end: wallClockToInstant(wall, zone) + minutes * MINUTE });

describe("sessions outside the hours", () => {
  it.each([
    ["inside", "2026-12-01T09:00", false],
    ["up to the end", "2026-12-01T17:00", false],
    ["over the end", "2026-12-01T17:30", true],
    ["over the break", "2026-12-01T11:30", true],
    ["on a date with other hours", "2026-12-02T10:00", true],
    ["in that date’s own hours", "2026-12-02T20:30", false],
    ["on a day off", "2026-12-03T10:00", true],
    ["at the week-end", "2026-12-05T10:00", true],
  ])("%s", (_where, wall, isOutside) => {
    expect(outsideHours(hours, [at(wall)])).toHaveLength(isOutside ? 1 : 0);
  });

  it("are not those at a time that the expert proposed, unless they have taken that day off", () => {
    const evening = { ...at("2026-12-01T21:00"), isOwnersChoice: true };
    const dayOff = { ...at("2026-12-03T10:00"), isOwnersChoice: true };
    expect(outsideHours(hours, [evening, dayOff])).toEqual([dayOff]);
  });

  it("are those of which some instant is not open, or that lie over two openings", () => {
    const start = wallClockToInstant("2026-11-30T00:00", zone);
    const session = fc.record({ from: fc.integer({ min: 0, max: 7 * 24 * 12 }), steps: fc.integer({ min: 1, max: 30 }) }).map(({ from, steps }) => ({ start: start + from * 5 * MINUTE, end: start + (from + steps) * 5 * MINUTE }));
    fc.assert(
      fc.property(session, (one) => {
        const open = openIntervals(hours, { start: start - DAY, end: start + 9 * DAY });
        expect(outsideHours(hours, [one])).toEqual(subtract([one], open).length > 0 ? [one] : []);
      }),
    );
  });
});
