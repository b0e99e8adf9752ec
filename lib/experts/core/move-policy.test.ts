import { describe, expect, it } from "vitest";
import { defaultMovePolicy, movePolicyOf, MovePolicySchema, movePolicyWords } from "@/lib/experts/core/move-policy";

describe("move policy", () => {
  it.each([
    [{ untilHours: 24, times: 2 }, "You can ask to move it twice, until 24 hours before it begins."],
    [{ untilHours: 1, times: 1 }, "You can ask to move it once, until 1 hour before it begins."],
    [{ untilHours: 72, times: 5 }, "You can ask to move it 5 times, until 3 days before it begins."],
    [{ untilHours: 0, times: 1 }, "You can ask to move it once, until it begins."],
    [{ untilHours: 24, times: 0 }, "Only the expert can propose another time."],
  ])("reads %o as a sentence", (policy, words) => {
    expect(movePolicyWords(policy)).toBe(words);
  });

  it("refuses what no expert can mean", () => {
    for (const policy of [{ untilHours: -1, times: 1 }, { untilHours: 721, times: 1 }, { untilHours: 1, times: 11 }, { untilHours: 1.5, times: 1 }, { untilHours: 1 }]) {
      expect(MovePolicySchema.safeParse(policy).success).toBe(false);
    }
  });

  it("reads what is stored, and takes the default for what it cannot read", () => {
    expect(movePolicyOf({ untilHours: 48, times: 0 })).toEqual({ untilHours: 48, times: 0 });
    expect(movePolicyOf("never")).toEqual(defaultMovePolicy);
  });
});
