import type Stripe from "stripe";
import { z } from "zod";
import { pathParam } from "@/sandbox/router";
import type { Desk } from "@/sandbox/stripe/desk";
import { expireIfDue, expireSession } from "@/sandbox/stripe/finish-session";
import { makeSession, SessionParams } from "@/sandbox/stripe/make-session";
import { expand, listParams, mergeMetadata, metadata, readParams, text } from "@/sandbox/stripe/params";
import { lineItemsOf } from "@/sandbox/stripe/session-aside";
import { badParam } from "@/sandbox/stripe/stripe-error";
import type { StripeCall, StripeDoor } from "@/sandbox/stripe/stripe-door";

const UpdateParams = z.strictObject({ metadata: metadata.optional(), expand });
const ExpireParams = z.strictObject({ expand });
const ListParams = z.strictObject({
  ...listParams, payment_intent: text.optional(), customer: text.optional(), status: z.enum(["open", "complete", "expired"]).optional(),
  customer_details: z.strictObject({ email: text }).optional(),
});

export function serveCheckoutSessions(door: StripeDoor): void {
  door.post("/checkout/sessions", (desk, { params }) => makeSession(desk, readParams(SessionParams, params)));
  door.get("/checkout/sessions", list);
  door.get("/checkout/sessions/:id", (desk, call) => sessionOf(desk, call));
  door.post("/checkout/sessions/:id", update);
  door.get("/checkout/sessions/:id/line_items", (desk, call) => lineItemsOf(desk.resources, sessionOf(desk, call).id));
  door.post("/checkout/sessions/:id/expire", expire);
}

function update(desk: Desk, call: StripeCall): Stripe.Checkout.Session {
  const given = readParams(UpdateParams, call.params);
  const before = sessionOf(desk, call);
  const session = { ...before, metadata: mergeMetadata(before.metadata ?? {}, given.metadata) };
  desk.resources.save("checkout.session", session);
  return session;
}

function expire(desk: Desk, call: StripeCall): Stripe.Checkout.Session {
  readParams(ExpireParams, call.params);
  const session = sessionOf(desk, call);
  if (session.status !== "open") {
    throw badParam(`Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`);
  }
  return expireSession(desk, session);
}

function list(desk: Desk, { params }: StripeCall) {
  const { payment_intent, customer, status, customer_details, ...page } = readParams(ListParams, params);
  const conditions = { "$.payment_intent": payment_intent, "$.customer": customer, "$.status": status, "$.customer_details.email": customer_details?.email };
  return desk.resources.list("checkout.session", "/v1/checkout/sessions", conditions, page);
}

function sessionOf(desk: Desk, { request }: StripeCall): Stripe.Checkout.Session {
  return expireIfDue(desk, desk.resources.get("checkout.session", pathParam(request, "id"), "session"));
}
