import type Stripe from "stripe";
import type { Desk } from "@/sandbox/stripe/desk";
import { exampleOf } from "@/sandbox/stripe/fixtures";
import { newId } from "@/sandbox/stripe/new-id";
import type { CardOutcome } from "@/sandbox/stripe/test-cards";

/** A charge that the bank let through, not yet captured and not yet saved. */
export function goodCharge(desk: Desk, intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod): Stripe.Charge {
  const charge = blankCharge(desk, intent, method);
  return {
    ...charge, paid: true, status: "succeeded",
    receipt_url: `${desk.origin}/receipts/${charge.id}`,
    outcome: {
      advice_code: null, network_advice_code: null, network_decline_code: null, network_status: "approved_by_network",
      reason: null, risk_level: "normal", seller_message: "Payment complete.", type: "authorized",
    },
  };
}

/** A charge that the bank refused, saved. */
export function failedCharge(desk: Desk, intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod, refusal: CardOutcome & { kind: "refused" }): Stripe.Charge {
  const charge: Stripe.Charge = {
    ...blankCharge(desk, intent, method),
    paid: false, status: "failed", failure_code: refusal.code, failure_message: refusal.sentence,
    outcome: {
      advice_code: null, network_advice_code: null, network_decline_code: null, network_status: "declined_by_network",
      reason: refusal.declineCode ?? refusal.code, risk_level: "normal",
      seller_message: "The bank did not return any further details with this decline.", type: "issuer_declined",
    },
  };
  desk.resources.save("charge", charge);
  return charge;
}

function blankCharge(desk: Desk, intent: Stripe.PaymentIntent, method: Stripe.PaymentMethod): Stripe.Charge {
  const { refunds: _, ...example } = exampleOf("charge");
  return {
    ...example,
    id: newId("ch"), created: desk.now, amount: intent.amount, currency: intent.currency, customer: intent.customer,
    description: intent.description, metadata: { ...intent.metadata }, payment_intent: intent.id, payment_method: method.id,
    receipt_email: intent.receipt_email, statement_descriptor_suffix: intent.statement_descriptor_suffix,
    transfer_group: intent.transfer_group, balance_transaction: null, calculated_statement_descriptor: "SANDBOX",
    billing_details: { ...method.billing_details, tax_id: null }, payment_method_details: cardDetails(example, method),
    shipping: null, source: null, transfer_data: null,
  };
}

function cardDetails(example: Pick<Stripe.Charge, "payment_method_details">, method: Stripe.PaymentMethod): Stripe.Charge.PaymentMethodDetails | null {
  const details = example.payment_method_details;
  if (!details?.card || !method.card) return details;
  const { brand, last4, exp_month, exp_year, fingerprint } = method.card;
  return {
    type: "card",
    card: { ...details.card, brand, last4, exp_month, exp_year, fingerprint: fingerprint ?? null, network: brand, installments: null, three_d_secure: null, wallet: null },
  };
}
