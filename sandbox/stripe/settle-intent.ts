import type Stripe from "stripe";
import type { Desk } from "@/sandbox/stripe/desk";
import { idOf } from "@/sandbox/stripe/make-intent";
import { makeRefund } from "@/sandbox/stripe/make-refund";
import { recordCapture } from "@/sandbox/stripe/record-balance";
import { badParam, StripeRefusal } from "@/sandbox/stripe/stripe-error";

const CANCELABLE = new Set(["requires_payment_method", "requires_capture", "requires_confirmation", "requires_action", "processing"]);

/** Takes an authorised amount, or part of it; what is left is released at once. */
export function captureIntent(desk: Desk, intent: Stripe.PaymentIntent, amount: number = intent.amount_capturable): Stripe.PaymentIntent {
  if (intent.status !== "requires_capture") throw wrongStatus(intent, "captured", ["requires_capture"]);
  if (amount > intent.amount_capturable) {
    throw badParam("The amount to capture is greater than the amount you can capture on this PaymentIntent.", "amount_to_capture", "amount_too_large");
  }
  const held = desk.resources.get("charge", idOf(intent.latest_charge) ?? "");
  const released = held.amount - amount;
  const captured: Stripe.Charge = {
    ...held, captured: true, amount_captured: amount, amount_refunded: released,
    balance_transaction: recordCapture(desk, held, amount).id,
  };
  desk.resources.save("charge", captured);
  if (released > 0) makeRefund(desk, captured, { amount: released, reason: null, metadata: {}, moneyMoved: false });
  const paid: Stripe.PaymentIntent = { ...intent, status: "succeeded", amount_capturable: 0, amount_received: amount };
  desk.resources.save("payment_intent", paid);
  markSessionPaid(desk, intent.id);
  desk.announce("charge.captured", captured);
  desk.announce("payment_intent.succeeded", paid);
  return paid;
}

/** Gives an intent up; an authorised amount is released. */
export function cancelIntent(desk: Desk, intent: Stripe.PaymentIntent, reason: Stripe.PaymentIntent.CancellationReason | null): Stripe.PaymentIntent {
  if (!CANCELABLE.has(intent.status)) throw wrongStatus(intent, "canceled", [...CANCELABLE]);
  if (intent.status === "requires_capture") release(desk, desk.resources.get("charge", idOf(intent.latest_charge) ?? ""));
  const canceled: Stripe.PaymentIntent = {
    ...intent, status: "canceled", amount_capturable: 0, canceled_at: desk.now, cancellation_reason: reason, next_action: null,
  };
  desk.resources.save("payment_intent", canceled);
  desk.announce("payment_intent.canceled", canceled);
  return canceled;
}

/** 400 in Stripe's words for an intent that is past the wanted step. */
export function wrongStatus(intent: Stripe.PaymentIntent, done: string, allowed: readonly string[]): StripeRefusal {
  return new StripeRefusal(400, {
    type: "invalid_request_error", code: "payment_intent_unexpected_state", payment_intent: intent,
    message: `This PaymentIntent could not be ${done} because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be ${done}: ${allowed.join(", ")}.`,
  });
}

function release(desk: Desk, charge: Stripe.Charge): void {
  const released: Stripe.Charge = { ...charge, amount_refunded: charge.amount, refunded: true };
  desk.resources.save("charge", released);
  makeRefund(desk, released, { amount: charge.amount, reason: null, metadata: {}, moneyMoved: false });
  desk.announce("charge.refunded", released);
}

function markSessionPaid(desk: Desk, intentId: string): void {
  const [session] = desk.resources.where("checkout.session", { "$.payment_intent": intentId }, 1);
  if (session?.status === "complete") desk.resources.save("checkout.session", { ...session, payment_status: "paid" });
}
