import { expect, test } from "vitest";
import { DAY, MINUTE } from "@/lib/kernel/zone";
import { isDue, reachesFarEnough, readWindow } from "@/lib/scheduling/core/connections";

const now = Date.UTC(2026, 10, 24, 12);

test("read every minute, or every ten minutes where changes are pushed", () => {
  expect(isDue({ brokenAt: null, readAt: now - MINUTE, isWatched: false }, now)).toBe(true);
  expect(isDue({ brokenAt: null, readAt: now - 9 * MINUTE, isWatched: true }, now)).toBe(false);
  expect(isDue({ brokenAt: null, readAt: now - 10 * MINUTE, isWatched: true }, now)).toBe(true);
  expect(isDue({ brokenAt: null, readAt: null, isWatched: true }, now)).toBe(true);
});

test("what is broken is tried less and less often, and never given up", () => {
  const tries = (minutes: number) => Array.from({ length: minutes }, (_, minute) => minute).filter((minute) => isDue({ brokenAt: now, readAt: null, isWatched: false }, now + minute * MINUTE + 20_000));
  expect(tries(200)).toEqual([1, 2, 4, 8, 16, 32, 60, 120, 180]);
  expect(tries(60 * 24 * 20).filter((minute) => minute > 14 * 1_440)).toEqual([15, 16, 17, 18, 19].map((day) => day * 1_440));
});

test("the window moves forward each day, and is read whole again then or when the horizon grows", () => {
  const { start, end } = readWindow(now, 60);
  expect([new Date(start).toISOString(), new Date(end).toISOString()]).toEqual(["2026-11-23T00:00:00.000Z", "2027-01-26T00:00:00.000Z"]);
  expect(reachesFarEnough(end, now, 60)).toBe(true);
  expect(reachesFarEnough(end, now + DAY, 60)).toBe(true);
  expect(reachesFarEnough(end, now + 2 * DAY, 60)).toBe(false);
  expect(reachesFarEnough(end, now, 90)).toBe(false);
  expect(reachesFarEnough(null, now, 60)).toBe(false);
  expect(readWindow(now, 10_000).end - now).toBeLessThan(370 * DAY);
});
