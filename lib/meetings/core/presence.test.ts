import { describe, expect, test } from "vitest";
import { waitingSince } from "@/lib/meetings/core/presence";

const at = (seconds: number): Date => new Date(Date.UTC(2026, 11, 1, 14, 0, seconds));

/** A stay from its first to its last second, and when it was let in. */
function stay(id: string, [from, seen]: readonly [number, number], admitted: number | null = null) {
  return { id, joinedAt: at(from), lastSeenAt: at(seen), admittedAt: admitted === null ? null : at(admitted) };
}

describe("a stretch of waiting", () => {
  test.each([
    ["nobody came", [], undefined],
    ["one stay", [stay("a", [0, 20])], "a"],
    ["loaded anew", [stay("b", [21, 21]), stay("a", [0, 20])], "a"],
    ["back within the silence that counts as gone", [stay("c", [120, 120]), stay("b", [70, 100]), stay("a", [0, 20])], "a"],
    ["back after longer", [stay("b", [71, 71]), stay("a", [0, 20])], "b"],
    ["a page that had fallen silent a moment ago", [stay("b", [65, 65]), stay("a", [0, 20])], "a"],
    ["let in already", [stay("a", [0, 20], 5)], undefined],
    ["let in before, and at the door again", [stay("b", [30, 30]), stay("a", [0, 20], 5)], "b"],
  ] as const)("%s", (_, stays, first) => {
    expect(waitingSince(stays.map(({ id: _id, ...rest }) => rest))).toEqual(stays.find(({ id }) => id === first)?.joinedAt ?? null);
  });
});
