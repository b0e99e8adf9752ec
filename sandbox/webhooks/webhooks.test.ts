import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SandboxForTest, sandboxForTest } from "@/sandbox/testing/sandbox-for-test";

let sandbox: SandboxForTest;
beforeAll(async () => {
  sandbox = await sandboxForTest();
});
afterAll(() => sandbox.close());

const makeCustomer = (name: string) => sandbox.stripe.customers.create({ name });
const nameOf = (event: Stripe.Event) => (event.data.object as Stripe.Customer).name;

test("an answer other than 2xx is tried again, after a while", async () => {
  sandbox.webhooks.answerWith(500, 404);
  const customer = await makeCustomer("tried again");
  expect((await sandbox.webhooks.next("customer.created")).data.object).toMatchObject({ id: customer.id });
});

test("held deliveries wait, survive a restart, and go out shuffled and twice", async () => {
  await sandbox.control("POST", "webhooks/pause");
  for (const name of ["1", "2", "3"]) await makeCustomer(name);
  await sandbox.restart();
  expect(await sandbox.control("GET", "webhooks")).toMatchObject({ held: true, waiting: 3 });
  expect(sandbox.webhooks.received.some((event) => nameOf(event) === "1")).toBe(false);
  await sandbox.control("POST", "webhooks/resume?order=shuffled&copies=2");
  const names = [];
  for (let n = 0; n < 6; n += 1) names.push(nameOf(await sandbox.webhooks.next("customer.created")));
  expect(names.toSorted()).toEqual(["1", "1", "2", "2", "3", "3"]);
});

test("one event is sent again on demand, even while others are held", async () => {
  const customer = await makeCustomer("again");
  const first = await sandbox.webhooks.next("customer.created");
  await sandbox.control("POST", "webhooks/pause");
  await sandbox.control("POST", `webhooks/resend/${first.id}`);
  const second = await sandbox.webhooks.next("customer.created");
  expect(second.id).toBe(first.id);
  await sandbox.control("POST", "webhooks/resume");
  const listed = await sandbox.stripe.events.list({ type: "customer.created", limit: 1 });
  expect(listed.data[0]).toMatchObject({ id: first.id, data: { object: { id: customer.id } } });
});

test("the payments page and its JSON tell the same story", async () => {
  const intent = await sandbox.stripe.paymentIntents.create({ amount: 1234, currency: "usd", payment_method: "pm_card_visa", confirm: true, metadata: { booking: "b9" } });
  await sandbox.stripe.refunds.create({ payment_intent: intent.id, amount: 234 });
  const found = await sandbox.control("GET", "payments?metadata[booking]=b9");
  expect(found).toMatchObject({ payments: [{ paymentIntent: { id: intent.id }, charges: [{ amount: 1234 }], refunds: [{ amount: 234 }] }] });
  const page = await (await fetch(`${sandbox.url}/payments`)).text();
  expect(page).toContain("Partly refunded");
  expect(page).toContain("$12.34");
});
