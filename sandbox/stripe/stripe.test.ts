import Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SandboxForTest, sandboxForTest } from "@/sandbox/testing/sandbox-for-test";

let sandbox: SandboxForTest;
let stripe: Stripe;
beforeAll(async () => {
  sandbox = await sandboxForTest();
  stripe = sandbox.stripe;
});
afterAll(() => sandbox.close());

const paid = (amount: number, extra: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
  stripe.paymentIntents.create({ amount, currency: "eur", payment_method: "pm_card_visa", confirm: true, ...extra });

test("answers in the SDK's API version's shapes, with a request id", async () => {
  const customer = await stripe.customers.create({ email: "ada@example.com", metadata: { person: "1" } });
  expect(customer).toMatchObject({ object: "customer", email: "ada@example.com", metadata: { person: "1" } });
  expect(customer.lastResponse.requestId).toMatch(/^req_/);
  expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ id: customer.id });
});

test("refuses keys that no test account has", async () => {
  const port = Number(new URL(sandbox.url).port);
  const live = new Stripe("sk_live_nope", { host: "127.0.0.1", port, protocol: "http" });
  await expect(live.customers.list()).rejects.toMatchObject({ type: "StripeAuthenticationError", statusCode: 401 });
});

test("says which parameter is missing, unknown or malformed", async () => {
  const create = (params: object) => stripe.paymentIntents.create(params as Stripe.PaymentIntentCreateParams);
  await expect(create({ currency: "eur" })).rejects.toMatchObject({ code: "parameter_missing", param: "amount" });
  await expect(create({ amount: 100, currency: "eur", colour: "red" })).rejects.toMatchObject({ code: "parameter_unknown", param: "colour" });
  await expect(create({ amount: 1.5, currency: "eur" })).rejects.toMatchObject({ code: "parameter_invalid_integer", param: "amount" });
  await expect(create({ amount: 10, currency: "eur" })).rejects.toMatchObject({ code: "amount_too_small" });
  await expect(stripe.paymentIntents.retrieve("pi_none")).rejects.toMatchObject({ statusCode: 404, code: "resource_missing" });
});

test("the same key and parameters give the same answer; other parameters are refused", async () => {
  const params = { amount: 500, currency: "eur" };
  const first = await stripe.paymentIntents.create(params, { idempotencyKey: "once" });
  const again = await stripe.paymentIntents.create(params, { idempotencyKey: "once" });
  expect(again.id).toBe(first.id);
  expect(again.lastResponse.headers["idempotent-replayed"]).toBe("true");
  await expect(stripe.paymentIntents.create({ ...params, amount: 600 }, { idempotencyKey: "once" }))
    .rejects.toMatchObject({ type: "StripeIdempotencyError", statusCode: 400 });
});

test("a planned fault after the work loses the answer, not the work", async () => {
  await sandbox.control("POST", "stripe/fail-next?count=1&status=503&when=after");
  const params = { amount: 700, currency: "eur", description: "lost answer" };
  await expect(stripe.paymentIntents.create(params, { idempotencyKey: "lost" })).rejects.toMatchObject({ statusCode: 503 });
  const replay = await stripe.paymentIntents.create(params, { idempotencyKey: "lost" });
  const all = await stripe.paymentIntents.list({ limit: 100 });
  expect(all.data.filter(({ description }) => description === "lost answer").map(({ id }) => id)).toEqual([replay.id]);
});

test("lists page in both directions", async () => {
  const made = [];
  for (const name of ["a", "b", "c"]) made.push(await stripe.customers.create({ name, email: "pages@example.com" }));
  const newest = await stripe.customers.list({ email: "pages@example.com", limit: 2 });
  expect(newest.data.map(({ name }) => name)).toEqual(["c", "b"]);
  expect(newest.has_more).toBe(true);
  const rest = await stripe.customers.list({ email: "pages@example.com", starting_after: made[1]?.id ?? "" });
  expect(rest.data.map(({ name }) => name)).toEqual(["a"]);
  const all: string[] = [];
  for await (const { name } of stripe.customers.list({ email: "pages@example.com", limit: 1 })) all.push(name ?? "");
  expect(all).toEqual(["c", "b", "a"]);
});

test("a paid one carries its charge and what is left after the fee", async () => {
  const intent = await paid(9500, { metadata: { booking: "b1" }, expand: ["latest_charge.balance_transaction"] });
  expect(intent).toMatchObject({ status: "succeeded", amount_received: 9500 });
  expect(intent.latest_charge).toMatchObject({ paid: true, captured: true, metadata: { booking: "b1" }, balance_transaction: { amount: 9500, fee: 168, net: 9332 } });
});

test("a declined one is a card error and can be tried again", async () => {
  const intent = await stripe.paymentIntents.create({ amount: 1000, currency: "eur" });
  await expect(stripe.paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa_chargeDeclinedInsufficientFunds" }))
    .rejects.toMatchObject({ type: "StripeCardError", statusCode: 402, code: "card_declined", decline_code: "insufficient_funds" });
  expect(await stripe.paymentIntents.retrieve(intent.id)).toMatchObject({ status: "requires_payment_method", last_payment_error: { decline_code: "insufficient_funds" } });
  expect(await stripe.paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa" })).toMatchObject({ status: "succeeded" });
});

test("an authorised one is captured in part, and the rest is released", async () => {
  const intent = await paid(10_000, { capture_method: "manual" });
  expect(intent).toMatchObject({ status: "requires_capture", amount_capturable: 10_000, amount_received: 0 });
  await expect(stripe.paymentIntents.capture(intent.id, { amount_to_capture: 10_001 })).rejects.toMatchObject({ code: "amount_too_large" });
  const captured = await stripe.paymentIntents.capture(intent.id, { amount_to_capture: 6000, expand: ["latest_charge"] });
  expect(captured).toMatchObject({ status: "succeeded", amount_received: 6000, latest_charge: { amount_captured: 6000, amount_refunded: 4000, refunded: false } });
  await expect(stripe.refunds.create({ payment_intent: intent.id, amount: 6001 })).rejects.toMatchObject({ param: "amount" });
});

test("an authorised one is cancelled and lets the money go; a paid one cannot be cancelled", async () => {
  const intent = await paid(4000, { capture_method: "manual" });
  const canceled = await stripe.paymentIntents.cancel(intent.id, { cancellation_reason: "requested_by_customer", expand: ["latest_charge"] });
  expect(canceled).toMatchObject({ status: "canceled", amount_capturable: 0, latest_charge: { refunded: true, captured: false } });
  const taken = await paid(4000);
  await expect(stripe.paymentIntents.cancel(taken.id)).rejects.toMatchObject({ code: "payment_intent_unexpected_state" });
  await expect(stripe.paymentIntents.capture(taken.id)).rejects.toMatchObject({ code: "payment_intent_unexpected_state" });
});

test("an authorisation that nobody captures is released after seven days", async () => {
  const intent = await paid(4000, { capture_method: "manual" });
  sandbox.pass(7 * 86_400 + 5);
  await sandbox.webhooks.next("payment_intent.canceled").then(async function untilOurs(event): Promise<unknown> {
    return (event.data.object as Stripe.PaymentIntent).id === intent.id ? event : untilOurs(await sandbox.webhooks.next("payment_intent.canceled"));
  });
  expect(await stripe.paymentIntents.retrieve(intent.id)).toMatchObject({ status: "canceled", cancellation_reason: "automatic" });
});

test("in part, then the rest, then no more", async () => {
  const intent = await paid(5000);
  const part = await stripe.refunds.create({ payment_intent: intent.id, amount: 2000, reason: "requested_by_customer", metadata: { booking: "b2" } });
  expect(part).toMatchObject({ status: "succeeded", amount: 2000, payment_intent: intent.id, metadata: { booking: "b2" } });
  await expect(stripe.refunds.create({ payment_intent: intent.id, amount: 3001 })).rejects.toThrow("Refund amount (€30.01) is greater than unrefunded amount on charge (€30.00)");
  const rest = await stripe.refunds.create({ charge: String(intent.latest_charge), expand: ["charge", "balance_transaction"] });
  expect(rest).toMatchObject({ amount: 3000, charge: { refunded: true, amount_refunded: 5000 }, balance_transaction: { amount: -3000, fee: 0 } });
  await expect(stripe.refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({ code: "charge_already_refunded" });
  expect((await stripe.refunds.list({ payment_intent: intent.id })).data.map(({ amount }) => amount)).toEqual([3000, 2000]);
});

test("nothing was charged, nothing is given back", async () => {
  const intent = await stripe.paymentIntents.create({ amount: 1000, currency: "eur" });
  await expect(stripe.refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({ code: "payment_intent_unexpected_state" });
});
