import fc from "fast-check";
import { expect, test } from "vitest";
import { MINUTE } from "@/lib/kernel/zone";
import { weekStrip } from "@/lib/scheduling/core/week-strip";

const now = Date.parse("2026-11-23T08:00:00Z");

test("draws what is free on each local day", () => {
  const starts = ["2026-11-23T09:00Z", "2026-11-23T10:00Z", "2026-11-25T23:30Z"].map((at) => Date.parse(at));
  const days = weekStrip(starts, 60, "Europe/Paris", now);
  expect(days.map(({ date }) => date)).toEqual(["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29"]);
  // 10:00 to 12:00 in Paris, on a bar from six to midnight.
  expect(days[0]?.pieces).toEqual([[0.222, 0.333]]);
  expect(days[1]).toEqual({ date: "2026-11-24", isFree: false, pieces: [] });
  // Half past midnight is free, but no hour that the bar shows.
  expect(days[3]).toEqual({ date: "2026-11-26", isFree: true, pieces: [] });
});

test("pieces lie on the bar, ascending and apart, whatever the zone", () => {
  const zones = fc.constantFrom("Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Cairo", "Pacific/Chatham");
  const starts = fc.array(fc.integer({ min: 0, max: 2_200 }), { maxLength: 40 });
  fc.assert(
    fc.property(zones, starts, fc.constantFrom(15, 60, 240), fc.integer({ min: 0, max: 730 * 24 }), (zone, quarters, duration, hours) => {
      const from = now + hours * 60 * MINUTE;
      const days = weekStrip(quarters.map((quarter) => from + quarter * 5 * MINUTE), duration, zone, from);
      expect(days).toHaveLength(7);
      for (const { pieces } of days) {
        const edges = pieces.flat();
        for (const edge of edges) expect(edge >= 0 && edge <= 1).toBe(true);
      }
    }),
  );
});
