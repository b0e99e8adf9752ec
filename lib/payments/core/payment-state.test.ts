import fc from "fast-check";
import { expect, test } from "vitest";
import { mismatch, paymentAfter, type GatewayPayment, type PaymentStatus } from "@/lib/payments/core/payment-state";

type State = GatewayPayment["state"];

// The lives that a payment can have at the gateway, and how each must end with us.
const lives: [State[], PaymentStatus][] = [
  [["open"], "pending"], [["open", "succeeded"], "succeeded"], [["open", "dead"], "failed"],
  [["open", "authorised"], "authorised"], [["open", "authorised", "succeeded"], "succeeded"],
];

test("looks at the gateway, repeated, late and shuffled, end where the looks in order end", () => {
  const looks = fc.constantFrom(...lives).chain(([life, end]) =>
    fc.tuple(fc.constant(end), fc.shuffledSubarray([...life, ...life, ...life], { minLength: life.length * 3 })),
  );
  fc.assert(fc.property(looks, ([end, seen]) => seen.reduce<PaymentStatus>(paymentAfter, "pending") === end));
});

test("an authorised payment that is let go is voided", () => {
  expect((["open", "authorised", "dead", "dead"] as const).reduce<PaymentStatus>(paymentAfter, "pending")).toBe("voided");
});

const eur = (amount: number) => ({ amount, currency: "EUR" });

test.each([
  [{ amount: eur(9_500), reference: "p1" }, null],
  [{ amount: null, reference: null }, null],
  [{ amount: eur(9_501), reference: "p1" }, "amount 9501 instead of 9500"],
  [{ amount: { amount: 9_500, currency: "USD" }, reference: "p1" }, "currency USD instead of EUR"],
  [{ amount: eur(9_500), reference: "p2" }, "reference p2 instead of p1"],
])("%j: %s", (theirs, words) => expect(mismatch({ id: "p1", amount: eur(9_500) }, theirs)).toBe(words));
