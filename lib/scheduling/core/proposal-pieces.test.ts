import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Interval, intersect, overlaps, subtract, union } from "@/lib/kernel/interval";
import { proposalPieces } from "@/lib/scheduling/core/proposal-pieces";

const length = (intervals: readonly Interval[]) => intervals.reduce((sum, { start, end }) => sum + end - start, 0);
const range = fc.record({ start: fc.integer({ min: 0, max: 200 }), minutes: fc.integer({ min: 1, max: 60 }) }).map(({ start, minutes }): Interval => ({ start, end: start + minutes }));
const worlds = fc.record({ proposed: fc.array(range, { minLength: 1, maxLength: 3 }), own: range });

describe("the pieces of a proposal", () => {
  it("never overlap each other nor the session's own time, so that the database takes them all", () => {
    fc.assert(
      fc.property(worlds, ({ proposed, own }) => {
        const pieces = proposalPieces(proposed, own);
        pieces.forEach((piece, index) => {
          expect(piece.start).toBeLessThan(piece.end);
          expect(overlaps(piece, own)).toBe(false);
          expect(pieces.slice(index + 1).some((other) => overlaps(piece, other))).toBe(false);
        });
      }),
    );
  });

  it("hold every instant of every proposed time together with the session's own, and not one more", () => {
    fc.assert(
      fc.property(worlds, ({ proposed, own }) => {
        const pieces = proposalPieces(proposed, own);
        for (const one of proposed) expect(subtract([one], [...pieces, own])).toEqual([]);
        expect(length(intersect(pieces, union(proposed)))).toBe(length(pieces));
      }),
    );
  });

  it("of half an hour later are the half hour that sticks out", () => {
    expect(proposalPieces([{ start: 30, end: 90 }], { start: 0, end: 60 })).toEqual([{ start: 60, end: 90 }]);
  });

  it("of a longer time around it lie on both sides", () => {
    expect(proposalPieces([{ start: -15, end: 75 }], { start: 0, end: 60 })).toEqual([{ start: -15, end: 0 }, { start: 60, end: 75 }]);
  });
});
