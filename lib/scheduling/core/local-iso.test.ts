import fc from "fast-check";
import { expect, test } from "vitest";
import { localIso } from "@/lib/scheduling/core/local-iso";

test("reads as the wall clock of the zone", () => {
  expect(localIso(Date.parse("2026-12-01T08:00:00Z"), "Europe/Paris")).toBe("2026-12-01T09:00:00+01:00");
  expect(localIso(Date.parse("2026-12-01T08:00:00Z"), "Asia/Kathmandu")).toBe("2026-12-01T13:45:00+05:45");
  expect(localIso(Date.parse("2026-12-01T08:00:00Z"), "America/St_Johns")).toBe("2026-12-01T04:30:00-03:30");
});

test("names the same instant, in every zone", () => {
  const seconds = fc.integer({ min: Date.UTC(2020, 0) / 1000, max: Date.UTC(2040, 0) / 1000 });
  fc.assert(
    fc.property(seconds, fc.constantFrom("Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "UTC"), (at, zone) => {
      expect(Date.parse(localIso(at * 1000, zone))).toBe(at * 1000);
    }),
  );
});
