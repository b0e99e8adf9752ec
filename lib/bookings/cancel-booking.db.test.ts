import { control, payAt } from "@/lib/testing/stripe-sandbox";
import { describe, expect, test } from "vitest";
import { stripe } from "@/lib/clients/stripe";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { acceptBooking, declineBooking } from "@/lib/bookings/answer-request";
import { cancelBooking, cancelTerms, releaseHold } from "@/lib/bookings/cancel-booking";
import { completeSessions } from "@/lib/bookings/complete-sessions";
import { holdTime } from "@/lib/bookings/hold-time";
import { historyWords } from "@/lib/bookings/core/words";
import { bookingHistory, getBooking } from "@/lib/bookings/queries";
import { settlePayment } from "@/lib/bookings/settle-payment";
import { startCheckout } from "@/lib/bookings/start-checkout";
import { lapseEverywhere, settleForgotten } from "@/lib/bookings/sweep-bookings";
import { checkLedger } from "@/lib/payments/check-ledger";
import { earningsOf } from "@/lib/payments/earnings";
import { ledgerTrail } from "@/lib/payments/ledger-trail";
import { db } from "@/lib/platform/db";
import { attend } from "@/lib/testing/attend";
import { daysAhead, deliverAll, newExpert, newPerson, runOutOf, work } from "@/lib/testing/booking-world";

type Paid = { readonly client: Actor; readonly host: Actor; readonly bookingId: string; readonly offeringId: string; readonly startAt: string };

async function paid(days: number, choice: Parameters<typeof newExpert>[0] = {}): Promise<Paid> {
  const { host, offeringId } = await newExpert(choice);
  const client = await newPerson();
  const startAt = daysAhead(days);
  const { id } = await holdTime(client, { offeringId, startAt });
  const answer = await startCheckout(client, { id });
  await payAt("url" in answer ? answer.url : "");
  await deliverAll();
  return { client, host, bookingId: id, offeringId, startAt };
}

async function codeOf(doing: Promise<unknown>): Promise<string> {
  return doing.then(() => "done", (error: unknown) => (error instanceof DomainError ? error.code : Promise.reject(error)));
}

const placesOf = async (bookingId: string) => Object.fromEntries((await ledgerTrail(bookingId)).items.map((item) => [item.key, item.amount.amount]));
const chargedTo = async (bookingId: string) => {
  const payment = await db.payment.findFirstOrThrow({ where: { bookingId } });
  const intent = await stripe().paymentIntents.retrieve(payment.gatewayPaymentId ?? "", { expand: ["latest_charge"] });
  const charge = typeof intent.latest_charge === "object" ? intent.latest_charge : null;
  return { status: intent.status, kept: (charge?.amount_captured ?? 0) - (charge?.captured ? charge.amount_refunded : 0) };
};

describe("cancelling", () => {
  test.each([
    ["the client, four days before", 5, "client", { refund: 9_500 }],
    ["the client, between three days and one", 2, "client", { refund: 4_750, expert: 4_275, platform: 475 }],
    ["the client, on the day", 0, "client", { expert: 8_550, platform: 950 }],
    ["the expert, on the day", 0, "host", { refund: 9_500 }],
  ] as const)("by %s", async (_story, days, side, expected) => {
    const booking = await paid(Math.max(days, 1));
    const now = new Date(Date.parse(booking.startAt) - days * 86_400_000 - 3_600_000);
    const actor = side === "client" ? booking.client : booking.host;
    const before = await cancelTerms(actor, booking.bookingId, now);
    const { booking: after } = await cancelBooking(actor, { id: booking.bookingId, reason: "The train does not run." }, now);
    expect(after).toMatchObject({ status: "cancelled", cancelledBy: side });
    for (const reader of [booking.client, booking.host]) {
      const last = (await bookingHistory(reader, booking.bookingId)).at(-1);
      expect(last && historyWords(last), "who reads the history reads why").toBe("Cancelled: “The train does not run.”");
    }
    expect(await db.reservation.count({ where: { bookingId: booking.bookingId, releasedAt: null } })).toBe(0);
    await work();
    await deliverAll();
    const places = await placesOf(booking.bookingId);
    expect(places).toEqual(expected);
    expect(before.refund.amount).toBe(places["refund"] ?? 0);
    expect((await chargedTo(booking.bookingId)).kept).toBe(9_500 - (places["refund"] ?? 0));
    expect(await checkLedger()).toMatchObject({ isWhole: true });
  });

  test("pressed twice refunds once, whatever is repeated afterwards", async () => {
    const { client, bookingId } = await paid(5);
    await Promise.all([1, 2].map(() => cancelBooking(client, { id: bookingId, reason: "Ill" }, new Date())));
    await work();
    const payment = await db.payment.findFirstOrThrow({ where: { bookingId } });
    expect(await settlePayment(payment.id)).toBe("nothing");
    await deliverAll();
    expect(await db.refund.findMany({ where: { paymentId: payment.id } })).toMatchObject([{ amount: 9_500, status: "succeeded", reason: "cancelled" }]);
    expect(await placesOf(bookingId)).toEqual({ refund: 9_500 });
  });

  test("without a refund never becomes one later", async () => {
    const { client, bookingId, startAt } = await paid(1);
    await cancelBooking(client, { id: bookingId, reason: "" }, new Date(Date.parse(startAt) - 60_000));
    await db.$executeRaw`UPDATE payments SET updated_at = now() - interval '5 minutes' WHERE booking_id = ${bookingId}`;
    await settleForgotten(new Date());
    await deliverAll();
    expect(await placesOf(bookingId)).toEqual({ expert: 8_550, platform: 950 });
  });

  test("frees the time at once for somebody else", async () => {
    const { client, bookingId, offeringId, startAt } = await paid(5);
    await cancelBooking(client, { id: bookingId, reason: "" }, new Date());
    expect((await holdTime(await newPerson(), { offeringId, startAt })).status).toBe("held");
  });

  test("is refused for a stranger, and once the session has begun", async () => {
    const { client, bookingId, startAt } = await paid(1);
    expect(await codeOf(cancelBooking(await newPerson(), { id: bookingId, reason: "" }, new Date()))).toBe("not_found");
    expect(await codeOf(cancelBooking(client, { id: bookingId, reason: "" }, new Date(startAt)))).toBe("too_late_to_cancel");
    expect((await cancelTerms(client, bookingId, new Date(startAt))).mayCancel).toBe(false);
  });

  test("a hold that is given up charges nobody, even if it is paid a moment later", async () => {
    const { offeringId } = await newExpert();
    const client = await newPerson();
    const { id } = await holdTime(client, { offeringId, startAt: daysAhead(3) });
    const answer = await startCheckout(client, { id });
    await releaseHold(client, id);
    await payAt("url" in answer ? answer.url : "");
    await deliverAll();
    expect(await getBooking(client, id)).toMatchObject({ status: "cancelled" });
    expect(await placesOf(id)).toEqual({ refund: 9_500 });
    expect((await chargedTo(id)).kept).toBe(0);
  });
});

test("after the session the money is with those who earned it", async () => {
  const { client, host, bookingId, startAt } = await paid(1);
  expect((await earningsOf(host)).items).toMatchObject([{ earned: { amount: 0 }, coming: { amount: 8_550 }, sessions: 0 }]);
  await attend(bookingId, [client, host].map(({ id: userId }) => ({ userId, from: 0, to: 60 })));
  await completeSessions(new Date(Date.parse(startAt) + 30 * 60_000));
  expect((await getBooking(client, bookingId)).status).toBe("confirmed");
  await completeSessions(new Date(Date.parse(startAt) + 61 * 60_000));
  await completeSessions(new Date(Date.parse(startAt) + 61 * 60_000));
  expect((await getBooking(client, bookingId)).status).toBe("completed");
  expect(await placesOf(bookingId)).toEqual({ expert: 8_550, platform: 950 });
  expect((await earningsOf(host)).items).toMatchObject([{ currency: "EUR", earned: { amount: 8_550 }, thisMonth: { amount: 8_550 }, coming: { amount: 0 }, sessions: 1 }]);
  expect(await checkLedger()).toMatchObject({ isWhole: true });
});

describe("a request", () => {
  test("sets the money aside, and takes it when the expert accepts", async () => {
    const { client, host, bookingId } = await paid(5, { acceptance: "request" });
    expect(await getBooking(client, bookingId)).toMatchObject({ status: "awaiting_acceptance", payment: { status: "authorised" } });
    expect((await chargedTo(bookingId)).status).toBe("requires_capture");
    expect(await codeOf(acceptBooking(client, { id: bookingId, message: "" }))).toBe("not_found");
    expect((await acceptBooking(host, { id: bookingId, message: "Gladly" })).status).toBe("confirmed");
    await deliverAll();
    expect(await placesOf(bookingId)).toEqual({ escrow: 9_500 });
    expect((await acceptBooking(host, { id: bookingId, message: "" })).status).toBe("confirmed");
    expect(await codeOf(declineBooking(host, { id: bookingId, message: "" }))).toBe("booking_changed");
  });

  test("that is accepted while the gateway does not answer is confirmed by the worker", async () => {
    const { client, host, bookingId } = await paid(5, { acceptance: "request" });
    await control("stripe/fail-next?count=4&status=500");
    expect((await acceptBooking(host, { id: bookingId, message: "" })).status).toBe("awaiting_acceptance");
    await control("stripe/fail-next?count=0");
    await work();
    await work();
    expect((await getBooking(client, bookingId)).status).toBe("confirmed");
  });

  test("that is declined, or lapses, or is withdrawn, charges nothing and frees the time", async () => {
    const endings: [(booking: Paid) => Promise<unknown>, string][] = [
      [({ host, bookingId }) => declineBooking(host, { id: bookingId, message: "Away" }), "declined"],
      [({ bookingId }) => runOutOf(bookingId).then(lapseEverywhere), "expired"],
      [({ client, bookingId }) => cancelBooking(client, { id: bookingId, reason: "" }, new Date()), "cancelled"],
    ];
    for (const [end, status] of endings) {
      const booking = await paid(5, { acceptance: "request" });
      await end(booking);
      await deliverAll();
      expect(await getBooking(booking.client, booking.bookingId)).toMatchObject({ status, payment: { status: "voided" } });
      expect((await chargedTo(booking.bookingId)).status).toBe("canceled");
      expect(await placesOf(booking.bookingId)).toEqual({});
      expect(await db.reservation.count({ where: { bookingId: booking.bookingId, releasedAt: null } })).toBe(0);
      expect(await db.bookingEvent.count({ where: { bookingId: booking.bookingId, kind: "payment_returned" } })).toBe(0);
    }
  });

  test("that was accepted too late to charge the card is given up", async () => {
    const { client, host, bookingId } = await paid(5, { acceptance: "request" });
    const payment = await db.payment.findFirstOrThrow({ where: { bookingId } });
    await stripe().paymentIntents.cancel(payment.gatewayPaymentId ?? "");
    await acceptBooking(host, { id: bookingId, message: "" });
    await deliverAll();
    expect(await getBooking(client, bookingId)).toMatchObject({ status: "expired", payment: { status: "voided" } });
    expect(await db.reservation.count({ where: { bookingId, releasedAt: null } })).toBe(0);
  });
});

describe("the books", () => {
  test("are append only: nobody changes, deletes or empties them", async () => {
    const { bookingId } = await paid(5);
    await expect(db.$executeRaw`UPDATE ledger_transfers SET amount = 1 WHERE booking_id = ${bookingId}`).rejects.toThrow("append only");
    await expect(db.$executeRaw`DELETE FROM ledger_transfers WHERE booking_id = ${bookingId}`).rejects.toThrow("append only");
    await expect(db.$executeRawUnsafe("TRUNCATE ledger_transfers CASCADE")).rejects.toThrow("append only");
    await expect(db.$executeRaw`UPDATE ledger_accounts SET balance = 0 WHERE id = ${`escrow:${bookingId}:EUR`}`).rejects.toThrow("only by a transfer");
    await expect(db.$executeRaw`DELETE FROM booking_events WHERE booking_id = ${bookingId}`).rejects.toThrow("append only");
    expect(await checkLedger()).toMatchObject({ isWhole: true, wrong: [], unbalanced: [] });
  });
});
