import "@/lib/testing/stripe-sandbox";
import { expect, test, vi } from "vitest";
import { stripe } from "@/lib/clients/stripe";
import type { Actor } from "@/lib/kernel/actor";
import { holdTime } from "@/lib/bookings/hold-time";
import { getBooking } from "@/lib/bookings/queries";
import { startCheckout } from "@/lib/bookings/start-checkout";
import { lapseEverywhere } from "@/lib/bookings/sweep-bookings";
import { sweepPayments } from "@/lib/payments/sweep-payments";
import { db } from "@/lib/platform/db";
import { daysAhead, deliverAll, newExpert, newPerson, runOutOf, work } from "@/lib/testing/booking-world";

vi.hoisted(() => {
  process.env["STRIPE_PUBLISHABLE_KEY"] = "pk_test_card_fields";
});

async function held(): Promise<{ client: Actor; bookingId: string; intentId: string }> {
  const { offeringId } = await newExpert();
  const client = await newPerson();
  const { id } = await holdTime(client, { offeringId, startAt: daysAhead(5) });
  const answer = await startCheckout(client, { id });
  if (!("clientSecret" in answer)) throw new Error("There are no card fields.");
  expect(answer.publishableKey).toBe("pk_test_card_fields");
  expect(await startCheckout(client, { id })).toEqual(answer);
  return { client, bookingId: id, intentId: answer.clientSecret.split("_secret_")[0] ?? "" };
}

test("with a publishable key the card is paid on our own page, and confirmed by the same events", async () => {
  const { client, bookingId, intentId } = await held();
  await stripe().paymentIntents.confirm(intentId, { payment_method: "pm_card_visa", return_url: "http://localhost:3000" });
  await deliverAll();
  expect(await getBooking(client, bookingId)).toMatchObject({ status: "confirmed", payment: { status: "succeeded" } });
});

test("the intent is given up with the hold", async () => {
  const { client, bookingId, intentId } = await held();
  await runOutOf(bookingId);
  await lapseEverywhere();
  await work();
  expect((await stripe().paymentIntents.retrieve(intentId)).status).toBe("canceled");
  expect(await getBooking(client, bookingId)).toMatchObject({ status: "expired", payment: { status: "failed" } });
});

test("a process that dies before writing the intent down is healed by the sweep", async () => {
  const { client, bookingId, intentId } = await held();
  await stripe().paymentIntents.confirm(intentId, { payment_method: "pm_card_visa", return_url: "http://localhost:3000" });
  await db.$executeRaw`UPDATE payments SET gateway_payment_id = NULL, updated_at = now() - interval '5 minutes' WHERE booking_id = ${bookingId}`;
  await sweepPayments(new Date());
  await work();
  expect((await getBooking(client, bookingId)).status).toBe("confirmed");
});
