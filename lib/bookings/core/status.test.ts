import fc from "fast-check";
import { expect, test } from "vitest";
import { type BookingStatus, bookingMoves, bookingStatuses, isOver, nextStatus, takesTime } from "@/lib/bookings/core/status";
import { referenceFrom } from "@/lib/bookings/core/reference";
import { priceOf } from "@/lib/bookings/core/price";

test.each([
  ["held", "pay", "confirmed"], ["held", "authorise", "awaiting_acceptance"], ["held", "lapse", "expired"], ["held", "accept", null],
  ["awaiting_acceptance", "decline", "declined"], ["awaiting_acceptance", "pay", "confirmed"],
  ["confirmed", "cancel", "cancelled"], ["confirmed", "complete", "completed"], ["confirmed", "lapse", null], ["confirmed", "pay", null],
  ["expired", "pay", "confirmed"], ["cancelled", "pay", null], ["declined", "accept", null], ["completed", "cancel", null],
] as const)("%s, then %s: %s", (status, move, next) => expect(nextStatus(status, move)).toBe(next));

test("whatever happens in whatever order, a booking that was cancelled, declined or completed stays so", () => {
  fc.assert(
    fc.property(fc.constantFrom(...bookingStatuses), fc.array(fc.constantFrom(...bookingMoves)), (first, moves) => {
      let status: BookingStatus = first;
      for (const move of moves) {
        const next = nextStatus(status, move);
        if (["cancelled", "declined", "completed"].includes(status)) expect(next).toBeNull();
        if (status === "no_show") expect([null, "completed"]).toContain(next);
        status = next ?? status;
        expect(takesTime(status)).toBe(!isOver(status));
      }
    }),
  );
});

test("a reference has eight signs that nobody mishears", () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
    expect(referenceFrom(bytes)).toMatch(/^CQ-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  }));
});

test("the total is the price with its tax", () => {
  expect(priceOf({ amount: 9_500, currency: "EUR" }).total.amount).toBe(9_500);
  expect(priceOf({ amount: 9_999, currency: "EUR" }, { ratePercent: 19, label: "VAT 19 %" })).toMatchObject({ tax: { amount: 1_900 }, total: { amount: 11_899 } });
});
