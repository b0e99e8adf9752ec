import fc from "fast-check";
import { expect, test } from "vitest";
import { instantOnClock, wallClockAt } from "@/lib/scheduling/core/wall-clock";

test("agrees with Temporal in every zone", () => {
  const seconds = fc.integer({ min: Date.UTC(2024, 0) / 60_000, max: Date.UTC(2032, 0) / 60_000 });
  fc.assert(
    fc.property(seconds, fc.constantFrom("Europe/Paris", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "America/Havana", "UTC"), (minute, zone) => {
      const local = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(zone);
      const shown = wallClockAt(minute * 60_000, zone);
      expect(shown).toEqual({ date: local.toPlainDate().toString(), minutes: local.hour * 60 + local.minute, clock: local.toPlainTime().toString().slice(0, 5) });
    }),
  );
});

test("is read back to the instant, in every zone", () => {
  const minutes = fc.integer({ min: Date.UTC(2024, 0) / 60_000, max: Date.UTC(2032, 0) / 60_000 });
  fc.assert(
    fc.property(minutes, fc.constantFrom("Europe/Paris", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Havana", "UTC"), (minute, zone) => {
      const { date, clock } = wallClockAt(minute * 60_000, zone);
      const found = wallClockAt(instantOnClock(date, clock, zone), zone);
      expect([found.date, found.clock]).toEqual([date, clock]);
    }),
  );
});
