import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rangeOf, slicesOf } from "@/lib/meetings/core/byte-range";
import { partsWithin, recordingRules, wholeParts } from "@/lib/meetings/core/recording-rules";

describe("a Range header", () => {
  test.each([
    [null, "whole"], ["bytes=0-", { from: 0, to: 99 }], ["bytes=10-19", { from: 10, to: 19 }], ["bytes=90-500", { from: 90, to: 99 }], ["bytes=-10", { from: 90, to: 99 }],
    ["bytes=-500", { from: 0, to: 99 }], ["bytes=100-", "outside"], ["bytes=-0", "outside"], ["bytes=20-10", "whole"], ["bytes=0-1,5-6", "whole"], ["bytes=-", "whole"], ["lines=1-2", "whole"],
  ])("%s of 100 bytes", (header, answer) => expect(rangeOf(header, 100)).toEqual(answer));

  test("the slices of its parts, put together, are the stretch", () => {
    const parts = fc.array(fc.array(fc.nat(255), { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(parts, fc.nat(), fc.nat(), (pieces, a, b) => {
        const whole = pieces.flat();
        const [from, to] = [a % whole.length, b % whole.length].sort((x, y) => x - y) as [number, number];
        const read = slicesOf({ from, to }, pieces.map((piece) => piece.length)).flatMap(({ index, start, end }) => (pieces[index] ?? []).slice(start, end));
        expect(read).toEqual(whole.slice(from, to + 1));
      }),
    );
  });
});

test("only parts without a gap before them count", () => {
  expect([wholeParts([]), wholeParts([1, 2]), wholeParts([0, 1, 2]), wholeParts([2, 0, 1, 5])]).toEqual([0, 0, 3, 3]);
});

test("no more parts are taken than a recording of that length can have", () => {
  expect(partsWithin(60_000)).toBeGreaterThanOrEqual(60 / recordingRules.partSeconds + 1);
  expect(partsWithin(60_000)).toBeLessThan(20);
  expect(partsWithin(-5)).toBe(2);
});
