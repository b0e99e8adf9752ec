import { expect, test } from "vitest";
import { callWords, liveWords, type Measured, serverWords, summaryWords, waysWords } from "@/lib/meetings/core/check-words";

const ways = (kinds: string[], isRelayExpected = false, isStunExpected = isRelayExpected): Measured["ways"] => ({ kinds, isRelayExpected, isStunExpected });

test.each([
  ["no server", serverWords(null), "poor"], ["a quick server", serverWords(80), "good"], ["a slow server", serverWords(900), "fair"],
  ["an open line", liveWords(true), "good"], ["a held-back line", liveWords(false), "fair"],
  ["no way", waysWords(ways([])), "poor"], ["a relay", waysWords(ways(["host", "relay"], true)), "good"], ["a silent relay", waysWords(ways(["host"], true)), "poor"],
  ["a silent relay, but STUN", waysWords(ways(["host", "srflx"], true)), "fair"], ["STUN", waysWords(ways(["host", "srflx"], false, true)), "good"],
  ["silent STUN", waysWords(ways(["host"], false, true)), "fair"], ["nothing configured", waysWords(ways(["host"])), "good"],
  ["no call", callWords(null), "poor"], ["a good call", callWords({ megabits: 8, roundTrip: 20, isRelayed: false }), "good"],
  ["a thin call", callWords({ megabits: 0.5, roundTrip: 20, isRelayed: true }), "fair"], ["a late call", callWords({ megabits: 8, roundTrip: 700, isRelayed: false }), "poor"],
] as const)("%s", (_name, result, verdict) => {
  expect(result.verdict).toBe(verdict);
  expect(result.title).not.toBe("");
});

test("the whole is as bad as its worst part", () => {
  const [good, fair, poor] = [liveWords(true), liveWords(false), serverWords(null)];
  expect([[good], [good, fair], [fair, poor, good]].map((results) => summaryWords(results).verdict)).toEqual(["good", "fair", "poor"]);
});
