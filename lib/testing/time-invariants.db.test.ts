import { beforeEach, expect, test } from "vitest";
import { holdTime } from "@/lib/bookings/hold-time";
import { startCheckout } from "@/lib/bookings/start-checkout";
import { db } from "@/lib/platform/db";
import { daysAhead, newExpert, newPerson } from "@/lib/testing/booking-world";
import { brokenInvariants } from "@/lib/testing/time-invariants";

let bookingId: string;

beforeEach(async () => {
  const [expert, client] = [await newExpert({ priceAmount: 0 }), await newPerson()];
  bookingId = (await holdTime(client, { offeringId: expert.offeringId, startAt: daysAhead(3) })).id;
  await startCheckout(client, { id: bookingId });
});

test("nothing is wrong with a booking that stands", async () => {
  expect(await brokenInvariants()).toEqual([]);
});

const planted: [string, () => Promise<unknown>, RegExp][] = [
  ["an overlap", async () => {
    await db.$executeRaw`ALTER TABLE reservations DROP CONSTRAINT reservations_never_overlap`;
    await db.$executeRaw`INSERT INTO reservations (id, calendar_id, booking_id, during, start_at, end_at) SELECT 'twin', calendar_id, booking_id, during, start_at, end_at FROM reservations WHERE booking_id = ${bookingId}`;
  }, /^overlap on/],
  ["a hold beyond its end", () => db.$executeRaw`UPDATE reservations SET expires_at = clock_timestamp() - interval '61 seconds' WHERE booking_id = ${bookingId}`, /^reservation held beyond its end/],
  ["a booking that has lost its time", () => db.$executeRaw`UPDATE reservations SET released_at = now() WHERE booking_id = ${bookingId}`, /has 0 reservations/],
  ["time kept by a booking that is cancelled", () => db.$executeRaw`UPDATE bookings SET status = 'cancelled' WHERE id = ${bookingId}`, /^time taken for nothing/],
  ["a charge for nothing", async () => {
    await db.$executeRaw`UPDATE bookings SET status = 'expired', confirmed_at = NULL WHERE id = ${bookingId}`;
    await db.payment.create({ data: { bookingId, gateway: "stripe", status: "succeeded", amount: 500, currency: "EUR" } });
  }, /succeeded, and its booking is expired without a refund/],
  ["a refund that is too small", async () => {
    await db.$executeRaw`UPDATE bookings SET status = 'cancelled', price_amount = 500, total_amount = 500, cancelled_at = now(), cancelled_by_side = 'host' WHERE id = ${bookingId}`;
    const { id } = await db.payment.create({ data: { bookingId, gateway: "stripe", status: "succeeded", amount: 500, currency: "EUR" } });
    await db.refund.create({ data: { paymentId: id, amount: 250, currency: "EUR", reason: "cancelled" } });
  }, /gave back 250 where 500 was due/],
];

// What is planted stays; the overlap comes last, as it takes the constraint away.
test.each(planted.toReversed())("%s is found", async (_story, plant, said) => {
  await plant();
  expect(await brokenInvariants()).toEqual(expect.arrayContaining([expect.stringMatching(said)]));
});
