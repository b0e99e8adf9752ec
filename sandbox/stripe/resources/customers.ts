import type Stripe from "stripe";
import { z } from "zod";
import { pathParam } from "@/sandbox/router";
import type { Desk } from "@/sandbox/stripe/desk";
import { exampleOf } from "@/sandbox/stripe/fixtures";
import { newId } from "@/sandbox/stripe/new-id";
import { address, expand, listParams, mergeMetadata, metadata, readParams, text } from "@/sandbox/stripe/params";
import type { StripeCall, StripeDoor } from "@/sandbox/stripe/stripe-door";

const CustomerParams = z.strictObject({
  email: address.optional(), name: text.optional(), phone: text.optional(), description: text.optional(),
  preferred_locales: z.array(text).optional(), metadata: metadata.optional(), expand,
});
const ListParams = z.strictObject({ ...listParams, email: text.optional() });

export function serveCustomers(door: StripeDoor): void {
  door.post("/customers", create);
  door.get("/customers", list);
  door.get("/customers/:id", (desk, { request }) => desk.resources.get("customer", pathParam(request, "id")));
  door.post("/customers/:id", update);
}

/** Writes a customer and announces it. */
export function makeCustomer(desk: Desk, given: Pick<Stripe.Customer, "email"> & Partial<Stripe.Customer>): Stripe.Customer {
  const { discount: _, shipping: __, ...example } = exampleOf("customer");
  const customer: Stripe.Customer = {
    ...example, discount: null, shipping: null, currency: null, address: null, invoice_prefix: newId("i", 8).slice(2).toUpperCase(),
    ...given, id: newId("cus", 14), created: desk.now,
  };
  desk.resources.save("customer", customer);
  desk.announce("customer.created", customer);
  return customer;
}

function create(desk: Desk, { params }: StripeCall): Stripe.Customer {
  const given = readParams(CustomerParams, params);
  return makeCustomer(desk, {
    email: given.email ?? null, name: given.name ?? null, phone: given.phone ?? null, description: given.description ?? null,
    preferred_locales: given.preferred_locales ?? [], metadata: mergeMetadata({}, given.metadata),
  });
}

function update(desk: Desk, { params, request }: StripeCall): Stripe.Customer {
  const given = readParams(CustomerParams, params);
  const before = desk.resources.get("customer", pathParam(request, "id"));
  const customer: Stripe.Customer = {
    ...before, email: given.email ?? before.email, name: given.name ?? before.name ?? null, phone: given.phone ?? before.phone ?? null,
    description: given.description ?? before.description, preferred_locales: given.preferred_locales ?? before.preferred_locales ?? [],
    metadata: mergeMetadata(before.metadata, given.metadata),
  };
  desk.resources.save("customer", customer);
  desk.announce("customer.updated", customer);
  return customer;
}

function list(desk: Desk, { params }: StripeCall) {
  const { email, ...page } = readParams(ListParams, params);
  return desk.resources.list("customer", "/v1/customers", { "$.email": email }, page);
}
