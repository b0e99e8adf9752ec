import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SandboxForTest, sandboxForTest } from "@/sandbox/testing/sandbox-for-test";

let sandbox: SandboxForTest;
let stripe: Stripe;
beforeAll(async () => {
  sandbox = await sandboxForTest();
  stripe = sandbox.stripe;
});
afterAll(() => sandbox.close());

const terms: Stripe.Checkout.SessionCreateParams = {
  mode: "payment", client_reference_id: "booking-1", metadata: { booking: "booking-1" },
  line_items: [{ quantity: 1, price_data: { currency: "eur", unit_amount: 9500, product_data: { name: "An hour of <strategy>", description: "Tue 4 Aug" } } }],
  payment_intent_data: { metadata: { booking: "booking-1" }, transfer_group: "booking-1" },
  success_url: "http://localhost:3000/bookings/1?session={CHECKOUT_SESSION_ID}", cancel_url: "http://localhost:3000/checkout/1",
};
const open = (extra: Partial<Stripe.Checkout.SessionCreateParams> = {}) =>
  stripe.checkout.sessions.create({ ...terms, customer_email: "client@example.com", ...extra });
const pay = (session: Stripe.Checkout.Session, card: string, extra: Record<string, string> = {}) => sandbox.submit(`/checkout/${session.id}`, { card, ...extra });
const read = async (session: Stripe.Checkout.Session) => (await fetch(`${sandbox.url}/checkout/${session.id}`)).text();

test("shows what is paid for, charges once however often it is clicked, and tells the product", async () => {
  const session = await open();
  expect(session).toMatchObject({ status: "open", payment_status: "unpaid", amount_total: 9500, payment_intent: null, url: `${sandbox.url}/checkout/${session.id}` });
  const page = await read(session);
  expect(page).toContain("An hour of &lt;strategy&gt;");
  expect(page).toContain("€95.00");
  const answers = await Promise.all([pay(session, "4242424242424242"), pay(session, "4242424242424242")]);
  for (const answer of answers) {
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`http://localhost:3000/bookings/1?session=${session.id}`);
  }
  const done = await stripe.checkout.sessions.retrieve(session.id, { expand: ["payment_intent.latest_charge.balance_transaction", "line_items"] });
  expect(done).toMatchObject({
    status: "complete", payment_status: "paid", url: null, line_items: { data: [{ description: "An hour of <strategy>", amount_total: 9500 }] },
    payment_intent: { status: "succeeded", metadata: { booking: "booking-1" }, transfer_group: "booking-1", latest_charge: { balance_transaction: { fee: 168 } } },
  });
  const intent = done.payment_intent as Stripe.PaymentIntent;
  expect((await stripe.charges.list({ payment_intent: intent.id })).data).toHaveLength(1);
  const event = await sandbox.webhooks.next("checkout.session.completed");
  expect(event.data.object).toMatchObject({ id: session.id, payment_intent: intent.id, client_reference_id: "booking-1" });
  expect(event.api_version).toMatch(/^2026-10-28/);
  for (const type of ["payment_intent.created", "charge.succeeded", "payment_intent.succeeded"]) await sandbox.webhooks.next(type);
  expect(await read(session)).toContain("already paid");
});

test.each([["4000000000000002", "The bank declined this card"], ["4000000000009995", "not enough money on this card for €95.00"]])("card %s is refused in place, and another card works", async (card, sentence) => {
  const session = await open();
  const refused = await pay(session, card);
  expect(refused.headers.get("location")).toBe(`/checkout/${session.id}`);
  expect(await read(session)).toContain(sentence);
  await sandbox.webhooks.next("payment_intent.payment_failed");
  expect((await pay(session, "4242424242424242")).headers.get("location")).toContain(session.id);
  expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ payment_status: "paid" });
});

test("a card that asks the bank goes by its answer", async () => {
  const session = await open();
  const asked = await pay(session, "4000002500003155");
  const bank = asked.headers.get("location") ?? "";
  expect(await (await fetch(bank)).text()).toContain("Is this you?");
  expect((await sandbox.submit(bank, { answer: "refuse" })).headers.get("location")).toBe(`/checkout/${session.id}`);
  expect(await read(session)).toContain("did not confirm that it was you");
  const again = (await pay(session, "4000002500003155")).headers.get("location") ?? "";
  expect((await sandbox.submit(again, { answer: "approve" })).headers.get("location")).toContain("/bookings/1");
  expect((await sandbox.submit(again, { answer: "approve" })).headers.get("location")).toContain("/bookings/1");
  const intent = (await stripe.checkout.sessions.retrieve(session.id, { expand: ["payment_intent"] })).payment_intent as Stripe.PaymentIntent;
  expect(intent.status).toBe("succeeded");
  expect((await stripe.charges.list({ payment_intent: intent.id })).data).toHaveLength(1);
});

test("what was mistyped is said beside its field", async () => {
  const session = await stripe.checkout.sessions.create(terms);
  const answer = await pay(session, "typed", { number: "4242 4242 4242 4241", email: "nobody" });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain("That is not a card number");
  expect(page).toContain("That is not an e-mail address");
  const paid = await pay(session, "typed", { number: "5555 5555 5555 4444", email: "buyer@example.com" });
  expect(paid.status).toBe(303);
  expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ customer_details: { email: "buyer@example.com" } });
});

test("an authorised session is paid once it is captured", async () => {
  const session = await open({ payment_intent_data: { capture_method: "manual" } });
  await pay(session, "4242424242424242");
  const held = await stripe.checkout.sessions.retrieve(session.id);
  expect(held).toMatchObject({ status: "complete", payment_status: "unpaid" });
  await sandbox.webhooks.next("payment_intent.amount_capturable_updated");
  await stripe.paymentIntents.capture(String(held.payment_intent));
  await sandbox.webhooks.next("charge.captured");
  expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ payment_status: "paid" });
});

test("an expired session takes no money and says so", async () => {
  const session = await open();
  await pay(session, "4000000000000002");
  expect(await stripe.checkout.sessions.expire(session.id)).toMatchObject({ status: "expired", url: null });
  expect((await sandbox.webhooks.next("checkout.session.expired")).data.object).toMatchObject({ id: session.id });
  const answer = await pay(session, "4242424242424242");
  expect(answer.status).toBe(410);
  expect(await answer.text()).toContain("has expired");
  await expect(stripe.checkout.sessions.expire(session.id)).rejects.toThrow("status of expired");
});

test("sessions live 30 minutes to 24 hours and end by the clock", async () => {
  const now = Math.floor(Date.now() / 1000);
  await expect(open({ expires_at: now + 15 * 60 })).rejects.toMatchObject({ param: "expires_at" });
  const session = await open({ expires_at: now + 31 * 60 });
  sandbox.pass(32 * 60);
  expect((await sandbox.webhooks.next("checkout.session.expired")).data.object).toMatchObject({ id: session.id, status: "expired" });
});

test("only one-time hosted payments with items of one currency are spoken", async () => {
  await expect(open({ mode: "subscription" })).rejects.toMatchObject({ param: "mode" });
  const item = (currency: string) => ({ price_data: { currency, unit_amount: 100, product_data: { name: "x" } } });
  await expect(open({ line_items: [item("eur"), item("usd")] })).rejects.toThrow("same currency");
  await expect(open({ success_url: "javascript:alert(1)" })).rejects.toMatchObject({ code: "url_invalid" });
});
