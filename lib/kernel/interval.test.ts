import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Interval, intersect, normalise, overlaps, pad, subtract, union } from "@/lib/kernel/interval";

const interval = fc.record({ start: fc.integer({ min: 0, max: 60 }), end: fc.integer({ min: 0, max: 60 }) });
const intervals = fc.array(interval, { maxLength: 8 });

/** The instants of a list, one by one: what the algebra must agree with. */
function instants(list: readonly Interval[]): Set<number> {
  return new Set(list.flatMap(({ start, end }) => Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i)));
}

function expectNormal(list: readonly Interval[]): void {
  list.forEach(({ start, end }, index) => {
    expect(start).toBeLessThan(end);
    expect(start).toBeGreaterThan(list[index - 1]?.end ?? -1);
  });
}

describe("intervals", () => {
  test("normalise keeps the instants and nothing touches", () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const before = structuredClone(list);
        const normal = normalise(list);
        expectNormal(normal);
        expect(instants(normal)).toEqual(instants(list));
        expect(list).toEqual(before);
        expect(normalise(normal)).toBe(normal);
      }),
    );
  });

  test("union, subtract and intersect are those of sets", () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        for (const [ours, theirs] of [
          [union(a, b), instants(a).union(instants(b))],
          [subtract(a, b), instants(a).difference(instants(b))],
          [intersect(a, b), instants(a).intersection(instants(b))],
        ] as const) {
          expectNormal(ours);
          expect(instants(ours)).toEqual(theirs);
        }
      }),
    );
  });

  test("overlap means a common instant", () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(overlaps(a, b)).toBe(instants([a]).intersection(instants([b])).size > 0);
      }),
    );
  });

  test("half-open: touching intervals merge but do not overlap", () => {
    expect(union([{ start: 0, end: 5 }], [{ start: 5, end: 9 }])).toEqual([{ start: 0, end: 9 }]);
    expect(overlaps({ start: 0, end: 5 }, { start: 5, end: 9 })).toBe(false);
  });

  test("pad widens both sides", () => {
    expect(pad({ start: 10, end: 20 }, 3, 4)).toEqual({ start: 7, end: 24 });
  });
});
