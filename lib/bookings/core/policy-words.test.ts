import { expect, test } from "vitest";
import { type Policy, termsOf } from "@/lib/bookings/core/policy-terms";
import { policyWords } from "@/lib/bookings/core/policy-words";

test.each<[Policy, string]>([
  ["flexible", "Free to cancel until 24 hours before, half back until 2 hours before."],
  ["strict", "Free to cancel until 14 days before, half back until 7 days before."],
  [{ tiers: [{ hoursBefore: 0, percent: 30 }] }, "30 % back until it begins."],
  [{ tiers: [{ hoursBefore: 1, percent: 0 }] }, "Nothing comes back after a cancellation."],
])("%j reads as %s", (policy, words) => {
  expect(policyWords(termsOf(policy))).toBe(words);
});
