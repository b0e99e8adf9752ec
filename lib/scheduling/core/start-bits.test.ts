import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY, MINUTE } from "@/lib/kernel/zone";
import { indexDays, indexSpan, startBits } from "@/lib/scheduling/core/start-bits";

const first = Date.UTC(2026, 10, 21);

function read({ firstMinute, minutesPerBit, hex }: ReturnType<typeof startBits>): number[] {
  const bits = [...Uint8Array.fromHex(hex)].flatMap((byte) => [...byte.toString(2).padStart(8, "0")]);
  return bits.flatMap((bit, index) => (bit === "1" ? [(firstMinute + index * minutesPerBit) * MINUTE] : []));
}

test("bits tell the very starts that were written, on any grid", () => {
  const grids = fc.constantFrom(1, 5, 7, 15, 30);
  const worlds = grids.chain((grid) => fc.uniqueArray(fc.integer({ min: 0, max: Math.floor((indexDays * DAY) / MINUTE / grid) - 1 })).map((steps) => steps.map((step) => first + step * grid * MINUTE)));
  fc.assert(fc.property(worlds, (starts) => void expect(read(startBits(starts, first))).toEqual(starts.toSorted((a, b) => a - b))));
});

test("quarter-hours take a bit each, odder grids as many as they need", () => {
  const sizes = [[15, 30], [5, 20], [7]].map((minutes) => startBits(minutes.map((minute) => first + minute * MINUTE), first).minutesPerBit);
  expect(sizes).toEqual([15, 5, 1]);
});

test("an index covers whole days in UTC", () => {
  expect(indexSpan(first + 7 * 60 * MINUTE)).toEqual({ start: first, end: first + indexDays * DAY });
});
