import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PolicySchema, termsOf } from "@/lib/bookings/core/policy-terms";
import { refundFor, refundPercent, refundSteps } from "@/lib/bookings/core/refund";

const startAt = new Date("2026-12-10T15:00:00Z");
const hoursBefore = (hours: number) => new Date(startAt.getTime() - hours * 3_600_000);
const eur = (amount: number) => ({ amount, currency: "EUR" });
const paid = (policy: Parameters<typeof termsOf>[0]) => ({ policy: termsOf(policy), startAt, price: eur(9_500), tax: eur(0), isPaid: true });
const custom = { tiers: [{ hoursBefore: 1, percent: 10 }, { hoursBefore: 48, percent: 80 }] };

describe("what comes back", () => {
  test.each([
    ["flexible", 24, 100], ["flexible", 23.99, 50], ["flexible", 2, 50], ["flexible", 1.99, 0], ["flexible", -1, 0],
    ["moderate", 72, 100], ["moderate", 71.99, 50], ["moderate", 24, 50], ["moderate", 23, 0],
    ["strict", 336, 100], ["strict", 335, 50], ["strict", 168, 50], ["strict", 167, 0],
    [custom, 49, 80], [custom, 47, 10], [custom, 0.5, 0],
  ] as const)("by %j, cancelled %f hours before", (policy, hours, percent) => {
    expect(refundPercent(paid(PolicySchema.parse(policy)), hoursBefore(hours), "client")).toBe(percent);
  });

  test("is everything when the expert cancels, whenever that is", () => {
    for (const hours of [500, 10, 0.01]) expect(refundFor(paid("strict"), hoursBefore(hours), "host").refund).toEqual(eur(9_500));
  });

  test("is nothing where nothing was paid", () => {
    expect(refundFor({ ...paid("flexible"), isPaid: false }, hoursBefore(100), "client")).toEqual({ refund: eur(0), expert: eur(0), platform: eur(0), tax: eur(0) });
  });

  test("never grows by waiting", () => {
    const hours = fc.double({ min: 0, max: 1_000, noNaN: true });
    const tiers = fc.uniqueArray(fc.record({ hoursBefore: fc.integer({ min: 0, max: 800 }), percent: fc.integer({ min: 0, max: 100 }) }), { minLength: 1, maxLength: 5, selector: (tier) => tier.hoursBefore });
    fc.assert(
      fc.property(tiers, hours, hours, (steps, one, other) => {
        const falling = steps.toSorted((a, b) => b.hoursBefore - a.hoursBefore).map((tier, index, all) => ({ ...tier, percent: Math.min(...all.slice(0, index + 1).map((each) => each.percent)) }));
        const terms = paid({ tiers: falling });
        const at = (ahead: number) => refundFor(terms, hoursBefore(ahead), "client").refund.amount;
        expect(at(Math.min(one, other))).toBeLessThanOrEqual(at(Math.max(one, other)));
      }),
    );
  });

  test("is what the table says, with dates", () => {
    expect(refundSteps(paid("moderate")).map(({ until, percent, refund }) => [until.toISOString(), percent, refund.amount])).toEqual([
      ["2026-12-07T15:00:00.000Z", 100, 9_500],
      ["2026-12-09T15:00:00.000Z", 50, 4_750],
      ["2026-12-10T15:00:00.000Z", 0, 0],
    ]);
  });
});

test.each([[{ tiers: [] }], [{ tiers: [{ hoursBefore: 1, percent: 101 }] }], [{ tiers: [{ hoursBefore: 1, percent: 1 }, { hoursBefore: 1, percent: 2 }] }], [{ tiers: [{ hoursBefore: 1, percent: 90 }, { hoursBefore: 9, percent: 2 }] }], ["lenient"]])("the policy %j is refused", (policy) => {
  expect(PolicySchema.safeParse(policy).success).toBe(false);
});
