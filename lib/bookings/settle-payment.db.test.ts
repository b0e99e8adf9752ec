import { cards, control, payAt } from "@/lib/testing/stripe-sandbox";
import { beforeEach, describe, expect, test } from "vitest";
import { stripe } from "@/lib/clients/stripe";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { confirmPayment } from "@/lib/bookings/confirm-payment";
import { holdTime } from "@/lib/bookings/hold-time";
import { getBooking } from "@/lib/bookings/queries";
import { startCheckout } from "@/lib/bookings/start-checkout";
import { lapseEverywhere } from "@/lib/bookings/sweep-bookings";
import { checkLedger } from "@/lib/payments/check-ledger";
import { ledgerTrail } from "@/lib/payments/ledger-trail";
import { sweepPayments } from "@/lib/payments/sweep-payments";
import { db } from "@/lib/platform/db";
import { daysAhead, deliver, deliverAll, gatewayEvents, newExpert, newPerson, runOutOf, work } from "@/lib/testing/booking-world";
import { randomOf } from "@/prisma/seed/random";

type Held = { readonly client: Actor; readonly bookingId: string; readonly offeringId: string; readonly calendarId: string; readonly url: string };

async function held(hour = 15, choice: Parameters<typeof newExpert>[0] = {}): Promise<Held> {
  const { offeringId, calendarId } = await newExpert(choice);
  const client = await newPerson();
  const booking = await holdTime(client, { offeringId, startAt: daysAhead(6, hour) });
  return { client, bookingId: booking.id, offeringId, calendarId, url: await checkoutUrl(client, booking.id) };
}

async function checkoutUrl(client: Actor, id: string): Promise<string> {
  const answer = await startCheckout(client, { id });
  if (!("url" in answer)) throw new Error("There is no hosted page.");
  return answer.url;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(() => "done", (error: unknown) => (error instanceof DomainError ? error.code : Promise.reject(error)));
}

/** Everything that must be the same however the events came. */
async function endState(bookingIds: readonly string[]) {
  const bookings = await db.booking.findMany({ where: { id: { in: [...bookingIds] } }, orderBy: { startAt: "asc" }, select: { status: true, payments: { select: { status: true, feeAmount: true, lastError: true, refunds: { select: { status: true, amount: true, reason: true } } } } } });
  const transfers = await db.ledgerTransfer.findMany({ where: { bookingId: { in: [...bookingIds] } }, select: { kind: true, amount: true } });
  return { bookings, transfers: transfers.map(({ kind, amount }) => `${kind} ${amount}`).toSorted() };
}

beforeEach(async () => {
  // What earlier tests left undelivered would be delivered here.
  await work();
});

describe("paying for a hold", () => {
  test("confirms the booking, takes the time for good, and books each cent", async () => {
    const { client, bookingId, url } = await held();
    await payAt(url);
    await deliverAll();
    expect(await getBooking(client, bookingId)).toMatchObject({ status: "confirmed", payment: { status: "succeeded" } });
    expect(await db.reservation.findFirst({ where: { bookingId } })).toMatchObject({ expiresAt: null, releasedAt: null });
    const trail = await ledgerTrail(bookingId);
    expect(trail.total.amount).toBe(9_500);
    expect(trail.items).toMatchObject([{ key: "escrow", amount: { amount: 9_500, currency: "EUR" } }]);
    expect(await db.ledgerTransfer.count({ where: { bookingId, kind: "gateway_fee", amount: 168 } })).toBe(1);
    expect(await checkLedger()).toMatchObject({ isWhole: true });
  });

  test("pressed twice opens one payment and charges once", async () => {
    const { client, bookingId, url } = await held();
    const [one, other] = await Promise.all([checkoutUrl(client, bookingId), checkoutUrl(client, bookingId)]);
    expect([one, other]).toEqual([url, url]);
    await payAt(url);
    await payAt(url);
    await deliverAll();
    expect(await db.payment.count({ where: { bookingId } })).toBe(1);
    expect(await codeOf(startCheckout(client, { id: bookingId }))).toBe("already_paid");
    expect((await ledgerTrail(bookingId)).total.amount).toBe(9_500);
  });

  test("with a card that is declined keeps the hold, says why, and takes the next card", async () => {
    const { client, bookingId, url } = await held();
    await payAt(url, cards.declined);
    await deliverAll();
    expect(await getBooking(client, bookingId)).toMatchObject({ status: "held", payment: { status: "pending", lastError: "Your card was declined." } });
    await payAt(url);
    await deliverAll();
    expect(await getBooking(client, bookingId)).toMatchObject({ status: "confirmed", payment: { status: "succeeded", lastError: null } });
  });

  test("is known from the gateway itself, before any webhook", async () => {
    const { client, bookingId, url } = await held();
    await payAt(url);
    await confirmPayment(client, bookingId);
    expect((await getBooking(client, bookingId)).status).toBe("confirmed");
    await deliverAll();
    expect(await db.ledgerTransfer.count({ where: { bookingId, kind: "charge" } })).toBe(1);
  });

  test("is refused for a stranger, and after the hold has ended", async () => {
    const { client, bookingId } = await held();
    expect(await codeOf(startCheckout(await newPerson(), { id: bookingId }))).toBe("not_found");
    await runOutOf(bookingId);
    expect(await codeOf(startCheckout(client, { id: bookingId }))).toBe("hold_ended");
  });

  test("costs nothing where nothing is asked", async () => {
    const { offeringId } = await newExpert({ priceAmount: 0 });
    const client = await newPerson();
    const { id } = await holdTime(client, { offeringId, startAt: daysAhead(6) });
    expect(await checkoutUrl(client, id)).toMatch(new RegExp(`/bookings/${id}$`));
    expect((await getBooking(client, id)).status).toBe("confirmed");
    expect(await db.payment.count({ where: { bookingId: id } })).toBe(0);
  });
});

describe("webhooks", () => {
  test("five times each, shuffled and at once, end where the events in order end", async () => {
    const hours = [1, 4, 7, 10, 13, 16];
    const inOrder: Held[] = [];
    for (const hour of hours) inOrder.push(await held(hour));
    await payAll(inOrder);
    await deliverAll();
    const expected = await endState(inOrder.map((one) => one.bookingId));
    const known = new Set((await gatewayEvents()).map((event) => event.id));

    const shuffled: Held[] = [];
    for (const hour of hours) shuffled.push(await held(hour));
    await payAll(shuffled);
    const fresh = (await gatewayEvents()).filter((event) => !known.has(event.id));
    const storm = randomOf("a storm of webhooks").shuffled([...fresh, ...fresh, ...fresh, ...fresh, ...fresh]);
    const answers = await Promise.all(storm.map((event) => deliver(event.body)));
    await work();
    expect(answers.filter((answer) => answer === "new").length).toBe(fresh.length);
    expect(await endState(shuffled.map((one) => one.bookingId))).toEqual(expected);
    expect(await checkLedger()).toMatchObject({ isWhole: true });
  });

  test("with a wrong signature, an old one or one from the future are refused", async () => {
    const body = JSON.stringify({ id: "evt_x", object: "event", type: "payment_intent.succeeded", data: { object: {} } });
    const now = new Date();
    const signedAfter = (seconds: number) => codeOf(deliver(body, new Date(now.getTime() + seconds * 1_000), now));
    expect([await signedAfter(-301), await signedAfter(302)]).toEqual(["bad_signature", "bad_signature"]);
    expect(await db.gatewayEvent.count({ where: { eventId: "evt_x" } })).toBe(0);
  });

  test("that claim another amount or currency confirm nothing and open a reconciliation item", async () => {
    const { client, bookingId, url } = await held();
    const sessionId = url.split("/").at(-1) ?? "";
    const session = await stripe().checkout.sessions.retrieve(sessionId);
    const claim = { ...session, amount_total: 95, payment_status: "paid", status: "complete" };
    await deliver(JSON.stringify({ id: `evt_${bookingId}`, object: "event", type: "checkout.session.completed", data: { object: claim } }));
    await work();
    expect((await getBooking(client, bookingId)).status).toBe("held");
    const payment = await db.payment.findFirstOrThrow({ where: { bookingId } });
    expect(await db.reconciliationItem.findUnique({ where: { dedupeKey: `payment:${payment.id}:mismatch` } })).toMatchObject({ kind: "payment_mismatch", details: { wrong: "amount 95 instead of 9500" } });
  });

  test("that claim a payment the gateway knows nothing of confirm nothing", async () => {
    const { client, bookingId, url } = await held();
    const session = await stripe().checkout.sessions.retrieve(url.split("/").at(-1) ?? "");
    const claim = { ...session, payment_status: "paid", status: "complete" };
    await deliver(JSON.stringify({ id: `evt_forged_${bookingId}`, object: "event", type: "checkout.session.completed", data: { object: claim } }));
    await work();
    expect(await getBooking(client, bookingId)).toMatchObject({ status: "held", payment: { status: "pending" } });
  });
});

async function payAll(all: readonly Held[]): Promise<void> {
  for (const [index, one] of all.entries()) {
    // Some stumble first; the last never pays.
    if (index % 3 === 1) await payAt(one.url, cards.declined);
    if (index < all.length - 1) await payAt(one.url);
  }
}

describe("money that comes late", () => {
  test("wins the time back when it is still free", async () => {
    const { client, bookingId, url } = await held();
    await payAt(url);
    await runOutOf(bookingId);
    await lapseEverywhere();
    expect((await getBooking(client, bookingId)).status).toBe("expired");
    await deliverAll();
    expect((await getBooking(client, bookingId)).status).toBe("confirmed");
    expect(await db.reservation.count({ where: { bookingId, releasedAt: null, expiresAt: null } })).toBe(1);
    expect(await db.refund.count({ where: { payment: { bookingId } } })).toBe(0);
  });

  test("goes back in full when somebody else has the time by then", async () => {
    const { client, bookingId, url, offeringId } = await held();
    await payAt(url);
    await runOutOf(bookingId);
    const quicker = await newPerson();
    const other = await holdTime(quicker, { offeringId, startAt: daysAhead(6) });
    await deliverAll();
    await deliverAll();
    expect((await getBooking(client, bookingId)).status).toBe("expired");
    expect((await getBooking(quicker, other.id)).status).toBe("held");
    expect(await db.refund.findMany({ where: { payment: { bookingId } } })).toMatchObject([{ status: "succeeded", amount: 9_500, reason: "unusable" }]);
    expect((await ledgerTrail(bookingId)).items).toMatchObject([{ key: "refund", amount: { amount: 9_500 } }]);
    expect(await db.bookingEvent.count({ where: { bookingId, kind: "payment_returned" } })).toBe(1);
    expect(await checkLedger()).toMatchObject({ isWhole: true });
  });

  test("cannot come when the checkout was closed with the hold", async () => {
    const { client, bookingId, url } = await held();
    await runOutOf(bookingId);
    await lapseEverywhere();
    await work();
    await expect(payAt(url)).rejects.toThrow("410");
    await deliverAll();
    expect(await getBooking(client, bookingId)).toMatchObject({ status: "expired", payment: { status: "failed" } });
    expect((await ledgerTrail(bookingId)).total.amount).toBe(0);
  });
});

describe("a process that dies", () => {
  test("after the gateway opened the checkout and before it was written down: the next press finds the same one", async () => {
    const { client, bookingId, url } = await held();
    await db.payment.updateMany({ where: { bookingId }, data: { gatewaySessionId: null, checkoutUrl: null } });
    expect(await checkoutUrl(client, bookingId)).toBe(url);
  });

  test("before writing down a checkout that is then paid: the sweep finds the money and confirms", async () => {
    const { client, bookingId, url } = await held();
    await payAt(url);
    await db.payment.updateMany({ where: { bookingId }, data: { gatewaySessionId: null, gatewayPaymentId: null, checkoutUrl: null } });
    await db.$executeRaw`UPDATE payments SET updated_at = now() - interval '2 minutes' WHERE booking_id = ${bookingId}`;
    await sweepPayments(new Date());
    await work();
    expect(await getBooking(client, bookingId)).toMatchObject({ status: "confirmed", payment: { status: "succeeded" } });
    expect((await ledgerTrail(bookingId)).total.amount).toBe(9_500);
  });

  test("or a gateway that fails while it works: the person hears it, and nothing is charged twice", async () => {
    const { offeringId } = await newExpert();
    const client = await newPerson();
    const { id } = await holdTime(client, { offeringId, startAt: daysAhead(6) });
    await control("stripe/fail-next?count=4&status=500&when=after");
    expect(await codeOf(startCheckout(client, { id }))).toBe("gateway_unreachable");
    await control("stripe/fail-next?count=0");
    await payAt(await checkoutUrl(client, id));
    await deliverAll();
    expect((await getBooking(client, id)).status).toBe("confirmed");
    expect(await db.payment.count({ where: { bookingId: id } })).toBe(1);
  });
});
