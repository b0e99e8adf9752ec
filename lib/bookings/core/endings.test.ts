import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountDetails, amountsIn, endings, sharesAt } from "@/lib/bookings/core/endings";
import { PolicySchema, termsOf } from "@/lib/bookings/core/policy-terms";
import type { CancelTerms } from "@/lib/bookings/core/refund";

const startAt = new Date("2026-12-10T15:00:00Z");
const hoursBefore = (hours: number) => new Date(startAt.getTime() - hours * 3_600_000);
const eur = (amount: number) => ({ amount, currency: "EUR" });
const named = (policy: unknown): CancelTerms => ({ policy: termsOf(PolicySchema.parse(policy)), startAt, price: eur(9_500), tax: eur(0), isPaid: true });

const tiers = fc
  .uniqueArray(fc.record({ hoursBefore: fc.integer({ min: 0, max: 800 }), percent: fc.integer({ min: 0, max: 100 }) }), { minLength: 1, maxLength: 5, selector: (tier) => tier.hoursBefore })
  .map((steps) => steps.toSorted((a, b) => b.hoursBefore - a.hoursBefore).map((tier, index, all) => ({ ...tier, percent: Math.min(...all.slice(0, index + 1).map((each) => each.percent)) })));
const terms = fc.record({ price: fc.integer({ min: 0, max: 1_000_000 }), tax: fc.integer({ min: 0, max: 200_000 }), tiers, isPaid: fc.boolean() })
  .map(({ price, tax, isPaid, ...rest }): CancelTerms => ({ policy: { name: "custom", ...rest }, startAt, price: eur(price), tax: eur(tax), isPaid }));
const moments = fc.double({ min: -100, max: 1_000, noNaN: true });
const ways = fc.constantFrom(...endings);

describe("however a booking ends", () => {
  test("the parts are the whole, and none is below nothing", () => {
    fc.assert(
      fc.property(terms, ways, moments, (booking, ending, hours) => {
        const parts = Object.values(sharesAt(ending, booking, hoursBefore(hours))).map((money) => money.amount);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(booking.isPaid ? booking.price.amount + booking.tax.amount : 0);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("waiting never brings the client more, whoever ends it", () => {
    fc.assert(
      fc.property(terms, ways, moments, moments, (booking, ending, one, other) => {
        const back = (hours: number) => sharesAt(ending, booking, hoursBefore(hours)).refund.amount;
        expect(back(Math.min(one, other))).toBeLessThanOrEqual(back(Math.max(one, other)));
      }),
    );
  });

  test("what the expert calls off, declines or misses comes back whole, at any moment", () => {
    fc.assert(
      fc.property(terms, fc.constantFrom("cancelled_by_host", "declined", "withdrawn", "released", "host_absent", "both_absent"), moments, (booking, ending, hours) => {
        const { refund, expert, platform, tax } = sharesAt(ending, booking, hoursBefore(hours));
        expect(refund.amount).toBe(booking.isPaid ? booking.price.amount + booking.tax.amount : 0);
        expect([expert.amount, platform.amount, tax.amount]).toEqual([0, 0, 0]);
      }),
    );
  });

  test("not coming never brings back more than cancelling at the last moment", () => {
    fc.assert(
      fc.property(terms, moments, (booking, hours) => {
        const absent = sharesAt("client_absent", booking, hoursBefore(hours)).refund.amount;
        expect(absent).toBe(sharesAt("cancelled_by_client", booking, startAt).refund.amount);
        if (booking.policy.tiers.every((tier) => tier.hoursBefore > 0)) expect(sharesAt("client_absent", booking, startAt)).toEqual(sharesAt("kept", booking, startAt));
      }),
    );
  });

  test("the history keeps the amounts", () => {
    fc.assert(
      fc.property(terms, ways, moments, (booking, ending, hours) => {
        const shares = sharesAt(ending, booking, hoursBefore(hours));
        expect(amountsIn(amountDetails(shares))).toEqual(shares);
      }),
    );
    expect(amountsIn({ by: "client", refund: 5, currency: "EUR" })).toBeNull();
  });
});

test.each([
  ["client_absent", "flexible", { refund: 0, platform: 950, expert: 8_550 }],
  ["client_absent", { tiers: [{ hoursBefore: 24, percent: 100 }, { hoursBefore: 0, percent: 20 }] }, { refund: 1_900, platform: 760, expert: 6_840 }],
  ["host_absent", "strict", { refund: 9_500, platform: 0, expert: 0 }],
  ["both_absent", "strict", { refund: 9_500, platform: 0, expert: 0 }],
  ["kept", "flexible", { refund: 0, platform: 950, expert: 8_550 }],
] as const)("%s by %j", (ending, policy, expected) => {
  const { refund, platform, expert } = sharesAt(ending, named(policy), startAt);
  expect({ refund: refund.amount, platform: platform.amount, expert: expert.amount }).toEqual(expected);
});
