import type Stripe from "stripe";
import type { Desk } from "@/sandbox/stripe/desk";
import { idOf } from "@/sandbox/stripe/make-intent";
import { failedCharge, goodCharge } from "@/sandbox/stripe/make-charge";
import { outcomeOf } from "@/sandbox/stripe/make-payment-method";
import { recordCapture } from "@/sandbox/stripe/record-balance";
import type { CardOutcome } from "@/sandbox/stripe/test-cards";

export type Attempt = {
  readonly method: Stripe.PaymentMethod;
  /** What the card-holder's bank said, when it has been asked. */
  readonly bank: "not-asked" | "approved" | "refused";
  readonly returnUrl: string | null;
};

const bankRefusal: CardOutcome = {
  kind: "refused", code: "payment_intent_authentication_failure", declineCode: null,
  sentence: "The provided payment method has failed authentication. You can provide payment_method_data or a new payment method to attempt to fulfill this payment intent again.",
};

/** Charges a card for an intent. The intent that comes back says how it ended; nothing is thrown for a refused card. */
export function attemptPayment(desk: Desk, intent: Stripe.PaymentIntent, attempt: Attempt): Stripe.PaymentIntent {
  const outcome = attempt.bank === "refused" ? bankRefusal : outcomeOf(desk, attempt.method);
  if (outcome.kind === "refused") return refuse(desk, intent, attempt, outcome);
  if (outcome.kind === "asks-the-bank" && attempt.bank === "not-asked") return askBank(desk, intent, attempt);
  return intent.capture_method === "manual" ? authorize(desk, intent, attempt) : charge(desk, intent, attempt);
}

function askBank(desk: Desk, intent: Stripe.PaymentIntent, { method, returnUrl }: Attempt): Stripe.PaymentIntent {
  const url = `${desk.origin}/authenticate/${intent.id}`;
  const waiting: Stripe.PaymentIntent = {
    ...intent, status: "requires_action", payment_method: method.id, last_payment_error: null,
    next_action: { type: "redirect_to_url", redirect_to_url: { url, return_url: returnUrl } },
  };
  desk.resources.save("payment_intent", waiting);
  desk.announce("payment_intent.requires_action", waiting);
  return waiting;
}

function refuse(desk: Desk, intent: Stripe.PaymentIntent, { method, bank }: Attempt, outcome: CardOutcome & { kind: "refused" }): Stripe.PaymentIntent {
  // A bank that refuses the person never sees a charge.
  const failed = bank === "refused" ? null : failedCharge(desk, intent, method, outcome);
  const refused: Stripe.PaymentIntent = {
    ...intent, status: "requires_payment_method", payment_method: null, next_action: null,
    latest_charge: failed?.id ?? intent.latest_charge,
    last_payment_error: {
      type: bank === "refused" ? "invalid_request_error" : "card_error",
      code: outcome.code, message: outcome.sentence, payment_method: method,
      ...(outcome.declineCode ? { decline_code: outcome.declineCode } : {}),
      ...(failed ? { charge: failed.id } : {}),
    },
  };
  desk.resources.save("payment_intent", refused);
  if (failed) desk.announce("charge.failed", failed);
  desk.announce("payment_intent.payment_failed", refused);
  return refused;
}

function authorize(desk: Desk, intent: Stripe.PaymentIntent, { method }: Attempt): Stripe.PaymentIntent {
  const held = goodCharge(desk, intent, method);
  desk.resources.save("charge", held);
  const authorized: Stripe.PaymentIntent = {
    ...paidBy(intent, method, held), status: "requires_capture", amount_capturable: intent.amount,
  };
  desk.resources.save("payment_intent", authorized);
  desk.announce("charge.succeeded", held);
  desk.announce("payment_intent.amount_capturable_updated", authorized);
  return authorized;
}

function charge(desk: Desk, intent: Stripe.PaymentIntent, { method }: Attempt): Stripe.PaymentIntent {
  const held = goodCharge(desk, intent, method);
  const taken: Stripe.Charge = {
    ...held, captured: true, amount_captured: held.amount,
    balance_transaction: recordCapture(desk, held, held.amount).id,
  };
  desk.resources.save("charge", taken);
  const paid: Stripe.PaymentIntent = { ...paidBy(intent, method, taken), status: "succeeded", amount_received: intent.amount };
  desk.resources.save("payment_intent", paid);
  desk.announce("charge.succeeded", taken);
  desk.announce("payment_intent.succeeded", paid);
  return paid;
}

function paidBy(intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod, by: Stripe.Charge): Stripe.PaymentIntent {
  return { ...intent, payment_method: idOf(method), latest_charge: by.id, last_payment_error: null, next_action: null };
}
