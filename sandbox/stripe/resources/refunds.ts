import type Stripe from "stripe";
import { z } from "zod";
import { pathParam } from "@/sandbox/router";
import { formatAmount } from "@/sandbox/stripe/currency";
import type { Desk } from "@/sandbox/stripe/desk";
import { idOf } from "@/sandbox/stripe/make-intent";
import { makeRefund } from "@/sandbox/stripe/make-refund";
import { expand, listParams, mergeMetadata, metadata, positiveInteger, readParams, text } from "@/sandbox/stripe/params";
import { badParam } from "@/sandbox/stripe/stripe-error";
import type { StripeCall, StripeDoor } from "@/sandbox/stripe/stripe-door";

const CreateParams = z.strictObject({
  payment_intent: text.optional(), charge: text.optional(), amount: positiveInteger.optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(), metadata: metadata.optional(), expand,
});
const UpdateParams = z.strictObject({ metadata: metadata.optional(), expand });
const ListParams = z.strictObject({ ...listParams, payment_intent: text.optional(), charge: text.optional() });

export function serveRefunds(door: StripeDoor): void {
  door.post("/refunds", create);
  door.get("/refunds", list);
  door.get("/refunds/:id", (desk, { request }) => desk.resources.get("refund", pathParam(request, "id")));
  door.post("/refunds/:id", update);
}

function create(desk: Desk, { params }: StripeCall): Stripe.Refund {
  const given = readParams(CreateParams, params);
  const charge = chargeToRefund(desk, given);
  const left = charge.amount - charge.amount_refunded;
  if (left === 0) throw badParam(`Charge ${charge.id} has already been refunded.`, "charge", "charge_already_refunded");
  const amount = given.amount ?? left;
  if (amount > left) {
    const [asked, remaining] = [amount, left].map((value) => formatAmount(value, charge.currency));
    throw badParam(`Refund amount (${asked}) is greater than unrefunded amount on charge (${remaining})`, "amount");
  }
  const reduced: Stripe.Charge = {
    ...charge, amount_refunded: charge.amount_refunded + amount, refunded: charge.amount_refunded + amount === charge.amount,
  };
  desk.resources.save("charge", reduced);
  const refund = makeRefund(desk, reduced, { amount, reason: given.reason ?? null, metadata: mergeMetadata({}, given.metadata), moneyMoved: true });
  desk.announce("refund.created", refund);
  desk.announce("charge.refunded", reduced);
  announceReference(desk, refund);
  return refund;
}

/** The bank's reference arrives a moment after the refund, as it does at Stripe, with an event of its own. */
function announceReference(desk: Desk, refund: Stripe.Refund): void {
  const reference = refund.id.slice(-12).toUpperCase();
  const known: Stripe.Refund = {
    ...refund,
    destination_details: { type: "card", card: { type: "refund", reference, reference_status: "available", reference_type: "acquirer_reference_number" } },
  };
  desk.resources.save("refund", known);
  desk.announce("refund.updated", known);
}

function chargeToRefund(desk: Desk, given: z.infer<typeof CreateParams>): Stripe.Charge {
  if (given.charge && given.payment_intent) throw badParam("You may only specify one of these parameters: charge, payment_intent.");
  if (given.charge) return refundable(desk.resources.get("charge", given.charge, "charge"), "charge");
  if (!given.payment_intent) throw badParam("One of the following params should be provided for this request: payment_intent or charge.", "payment_intent", "parameter_missing");
  const intent = desk.resources.get("payment_intent", given.payment_intent, "payment_intent");
  const chargeId = intent.status === "succeeded" ? idOf(intent.latest_charge) : null;
  if (chargeId === null) throw badParam(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, "payment_intent", "payment_intent_unexpected_state");
  return desk.resources.get("charge", chargeId);
}

function refundable(charge: Stripe.Charge, param: string): Stripe.Charge {
  if (charge.captured && charge.status === "succeeded") return charge;
  throw badParam(`Charge ${charge.id} has not been captured, so there is nothing to refund.`, param);
}

function update(desk: Desk, { params, request }: StripeCall): Stripe.Refund {
  const given = readParams(UpdateParams, params);
  const before = desk.resources.get("refund", pathParam(request, "id"));
  const refund = { ...before, metadata: mergeMetadata(before.metadata ?? {}, given.metadata) };
  desk.resources.save("refund", refund);
  desk.announce("refund.updated", refund);
  return refund;
}

function list(desk: Desk, { params }: StripeCall) {
  const { payment_intent, charge, ...page } = readParams(ListParams, params);
  return desk.resources.list("refund", "/v1/refunds", { "$.payment_intent": payment_intent, "$.charge": charge }, page);
}
