import type Stripe from "stripe";
import { z } from "zod";
import { pathParam } from "@/sandbox/router";
import { attemptPayment } from "@/sandbox/stripe/attempt-payment";
import { checkChargeable } from "@/sandbox/stripe/currency";
import type { Desk } from "@/sandbox/stripe/desk";
import { idOf, makeIntent } from "@/sandbox/stripe/make-intent";
import { getPaymentMethod } from "@/sandbox/stripe/make-payment-method";
import { address, currency, expand, flag, listParams, mergeMetadata, metadata, positiveInteger, readParams, text, webUrl } from "@/sandbox/stripe/params";
import { cancelIntent, captureIntent, wrongStatus } from "@/sandbox/stripe/settle-intent";
import { badParam, CardRefusal } from "@/sandbox/stripe/stripe-error";
import type { StripeCall, StripeDoor } from "@/sandbox/stripe/stripe-door";

const terms = {
  customer: text.optional(), description: text.optional(), metadata: metadata.optional(), receipt_email: address.optional(),
  payment_method: text.optional(), statement_descriptor_suffix: z.string().max(22).optional(), transfer_group: text.optional(),
  payment_method_types: z.array(text).optional(), expand,
};
const CreateParams = z.strictObject({
  ...terms, amount: positiveInteger, currency,
  capture_method: z.enum(["automatic", "automatic_async", "manual"]).optional(),
  automatic_payment_methods: z.strictObject({ enabled: flag, allow_redirects: z.enum(["always", "never"]).optional() }).optional(),
  confirm: flag.optional(), off_session: flag.optional(), return_url: webUrl.optional(),
});
const UpdateParams = z.strictObject({ ...terms, amount: positiveInteger.optional(), currency: currency.optional() });
const ConfirmParams = z.strictObject({ payment_method: text.optional(), return_url: webUrl.optional(), off_session: flag.optional(), receipt_email: address.optional(), expand });
const CaptureParams = z.strictObject({ amount_to_capture: positiveInteger.optional(), metadata: metadata.optional(), expand });
const CancelParams = z.strictObject({ cancellation_reason: z.enum(["duplicate", "fraudulent", "requested_by_customer", "abandoned"]).optional(), expand });
const ListParams = z.strictObject({ ...listParams, customer: text.optional() });

export function servePaymentIntents(door: StripeDoor): void {
  door.post("/payment_intents", create);
  door.get("/payment_intents", list);
  door.get("/payment_intents/:id", (desk, call) => intentOf(desk, call));
  door.post("/payment_intents/:id", update);
  door.post("/payment_intents/:id/confirm", (desk, call) => confirm(desk, intentOf(desk, call), readParams(ConfirmParams, call.params)));
  door.post("/payment_intents/:id/capture", capture);
  door.post("/payment_intents/:id/cancel", cancel);
}

function create(desk: Desk, { params }: StripeCall): Stripe.PaymentIntent {
  const given = readParams(CreateParams, params);
  checkChargeable(given.amount, given.currency, "amount");
  if (given.customer) desk.resources.get("customer", given.customer, "customer");
  const method = given.payment_method ? getPaymentMethod(desk, given.payment_method) : null;
  const intent = makeIntent(desk, {
    amount: given.amount, currency: given.currency, capture_method: given.capture_method ?? "automatic_async",
    customer: given.customer ?? null, description: given.description ?? null, metadata: mergeMetadata({}, given.metadata),
    receipt_email: given.receipt_email ?? null, payment_method: method?.id ?? null, transfer_group: given.transfer_group ?? null,
    statement_descriptor_suffix: given.statement_descriptor_suffix ?? null, payment_method_types: given.payment_method_types ?? ["card"],
    automatic_payment_methods: given.payment_method_types ? null : { enabled: true, allow_redirects: given.automatic_payment_methods?.allow_redirects ?? "always" },
  });
  return given.confirm ? confirm(desk, intent, given) : intent;
}

function update(desk: Desk, call: StripeCall): Stripe.PaymentIntent {
  const given = readParams(UpdateParams, call.params);
  const before = intentOf(desk, call);
  const changesTerms = given.amount !== undefined || given.currency !== undefined || given.payment_method !== undefined;
  if (changesTerms && !before.status.startsWith("requires_") || changesTerms && before.status === "requires_capture") {
    throw wrongStatus(before, "updated", ["requires_payment_method", "requires_confirmation", "requires_action"]);
  }
  const amount = given.amount ?? before.amount;
  checkChargeable(amount, given.currency ?? before.currency, "amount");
  if (given.customer) desk.resources.get("customer", given.customer, "customer");
  const method = given.payment_method ? getPaymentMethod(desk, given.payment_method).id : before.payment_method;
  const intent: Stripe.PaymentIntent = {
    ...before, amount, currency: given.currency ?? before.currency, payment_method: method,
    status: given.payment_method ? "requires_confirmation" : before.status,
    customer: given.customer ?? before.customer, description: given.description ?? before.description,
    receipt_email: given.receipt_email ?? before.receipt_email, transfer_group: given.transfer_group ?? before.transfer_group,
    metadata: mergeMetadata(before.metadata, given.metadata),
  };
  desk.resources.save("payment_intent", intent);
  return intent;
}

function confirm(desk: Desk, intent: Stripe.PaymentIntent, given: Pick<z.infer<typeof ConfirmParams>, "payment_method" | "return_url">): Stripe.PaymentIntent {
  const confirmable = ["requires_payment_method", "requires_confirmation", "requires_action"];
  if (!confirmable.includes(intent.status)) throw wrongStatus(intent, "confirmed", confirmable);
  const methodId = given.payment_method ?? idOf(intent.payment_method);
  if (methodId === null) {
    throw badParam("You cannot confirm this PaymentIntent because it's missing a payment method.", "payment_method", "payment_intent_unexpected_state");
  }
  const method = getPaymentMethod(desk, methodId);
  const after = attemptPayment(desk, intent, { method, bank: "not-asked", returnUrl: given.return_url ?? null });
  const error = after.last_payment_error;
  if (after.status !== "requires_payment_method" || !error) return after;
  throw new CardRefusal({
    message: error.message ?? "Your card was declined.", code: error.code ?? "card_declined", payment_intent: after,
    ...(error.decline_code ? { decline_code: error.decline_code } : {}), ...(error.charge ? { charge: error.charge } : {}),
  });
}

function capture(desk: Desk, call: StripeCall): Stripe.PaymentIntent {
  const given = readParams(CaptureParams, call.params);
  const intent = intentOf(desk, call);
  return captureIntent(desk, { ...intent, metadata: mergeMetadata(intent.metadata, given.metadata) }, given.amount_to_capture);
}

function cancel(desk: Desk, call: StripeCall): Stripe.PaymentIntent {
  const given = readParams(CancelParams, call.params);
  const intent = intentOf(desk, call);
  const [session] = desk.resources.where("checkout.session", { "$.payment_intent": intent.id }, 1);
  if (session?.status === "open") {
    throw badParam("You cannot cancel this PaymentIntent while its Checkout Session is open. Expire the session instead.", "intent", "payment_intent_unexpected_state");
  }
  return cancelIntent(desk, intent, given.cancellation_reason ?? null);
}

function list(desk: Desk, { params }: StripeCall) {
  const { customer, ...page } = readParams(ListParams, params);
  return desk.resources.list("payment_intent", "/v1/payment_intents", { "$.customer": customer }, page);
}

function intentOf(desk: Desk, { request }: StripeCall): Stripe.PaymentIntent {
  return desk.resources.get("payment_intent", pathParam(request, "id"), "intent");
}
