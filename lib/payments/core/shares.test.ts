import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chargePosting, feePosting, refundPosting, releasePosting, type Transfer, type TransferKind } from "@/lib/payments/core/ledger";
import { sharesOf } from "@/lib/payments/core/shares";
import { trailOf } from "@/lib/payments/core/trail";

const eur = (amount: number) => ({ amount, currency: "EUR" });
const amounts = fc.integer({ min: 0, max: 10_000_000 });
const percents = fc.integer({ min: 0, max: 100 });
const purpose = { bookingId: "b", paymentId: "p", gateway: "stripe", expertId: "e" };

describe("shares", () => {
  test.each([
    [9_500, 0, 0, { refund: 0, expert: 8_550, platform: 950, tax: 0 }],
    [9_500, 0, 100, { refund: 9_500, expert: 0, platform: 0, tax: 0 }],
    [9_500, 0, 50, { refund: 4_750, expert: 4_275, platform: 475, tax: 0 }],
    [101, 19, 50, { refund: 61, expert: 45, platform: 5, tax: 9 }],
    [1, 0, 50, { refund: 1, expert: 0, platform: 0, tax: 0 }],
  ])("of %i and %i tax with %i %% back", (price, tax, percent, expected) => {
    const shares = sharesOf(eur(price), eur(tax), percent);
    expect(Object.fromEntries(Object.entries(shares).map(([part, money]) => [part, money.amount]))).toEqual(expected);
  });

  test("add up to what was paid, and nobody owes", () => {
    fc.assert(
      fc.property(amounts, amounts, percents, (price, tax, percent) => {
        const parts = Object.values(sharesOf(eur(price), eur(tax), percent)).map((money) => money.amount);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(price + tax);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("postings", () => {
  const whole = fc.record({ price: fc.integer({ min: 1, max: 1_000_000 }), tax: fc.integer({ min: 0, max: 200_000 }), fee: fc.integer({ min: 0, max: 50_000 }), percent: percents });

  test("of a whole life empty the escrow, and debits are credits", () => {
    fc.assert(
      fc.property(whole, ({ price, tax, fee, percent }) => {
        const shares = sharesOf(eur(price), eur(tax), percent);
        const transfers = [
          ...chargePosting(purpose, "pi_1", eur(price + tax)),
          ...feePosting(purpose, "pi_1", eur(fee)),
          ...releasePosting(purpose, shares),
          ...refundPosting(purpose, "re_1", shares.refund),
        ];
        const balances = balancesOf(transfers);
        expect([...balances.values()].reduce((sum, balance) => sum + balance, 0)).toBe(0);
        expect(balances.get("escrow:b:EUR")).toBe(0);
        expect(new Set(transfers.map((transfer) => transfer.id)).size).toBe(transfers.length);
        expect(transfers.every((transfer) => transfer.amount > 0)).toBe(true);
      }),
    );
  });

  test("at each step leave a trail that adds up to what was charged", () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 3 }), ({ price, tax, percent }, steps) => {
        const shares = sharesOf(eur(price), eur(tax), percent);
        const life = [chargePosting(purpose, "pi_1", eur(price + tax)), releasePosting(purpose, shares), refundPosting(purpose, "re_1", shares.refund)];
        const done = life.slice(0, steps).flat();
        const trail = trailOf({ currency: "EUR", sums: sumsOf(done), refundOnItsWay: steps === 2 ? shares.refund.amount : 0, expertName: "Maya" });
        expect(trail.items.reduce((sum, item) => sum + item.amount.amount, 0)).toBe(trail.total.amount);
        expect(trail.items.every((item) => item.amount.amount > 0)).toBe(true);
      }),
    );
  });
});

function balancesOf(transfers: readonly Transfer[]): Map<string, number> {
  const balances = new Map<string, number>();
  for (const { debit, credit, amount } of transfers) {
    balances.set(debit.id, (balances.get(debit.id) ?? 0) - amount);
    balances.set(credit.id, (balances.get(credit.id) ?? 0) + amount);
  }
  return balances;
}

function sumsOf(transfers: readonly Transfer[]): Partial<Record<TransferKind, number>> {
  const sums: Partial<Record<TransferKind, number>> = {};
  for (const { kind, amount } of transfers) sums[kind] = (sums[kind] ?? 0) + amount;
  return sums;
}
