import type Stripe from "stripe";
import type { Desk } from "@/sandbox/stripe/desk";
import { exampleOf } from "@/sandbox/stripe/fixtures";
import { newId } from "@/sandbox/stripe/new-id";
import { recordRefund } from "@/sandbox/stripe/record-balance";

type Terms = {
  readonly amount: number;
  readonly reason: Stripe.Refund.Reason | null;
  readonly metadata: Record<string, string>;
  /** False when an authorisation is only let go: then nothing stands on the balance. */
  readonly moneyMoved: boolean;
};

/** Writes a refund of a charge; the caller keeps the charge in step and announces. */
export function makeRefund(desk: Desk, charge: Stripe.Charge, terms: Terms): Stripe.Refund {
  const id = newId("re");
  const refund: Stripe.Refund = {
    ...exampleOf("refund"),
    id, created: desk.now, amount: terms.amount, currency: charge.currency, charge: charge.id,
    payment_intent: charge.payment_intent, payment_method: charge.payment_method, customer: charge.customer,
    reason: terms.reason, metadata: terms.metadata, status: "succeeded",
    balance_transaction: terms.moneyMoved ? recordRefund(desk, id, charge, terms.amount).id : null,
    destination_details: { type: "card", card: { type: terms.moneyMoved ? "refund" : "reversal", reference_status: "pending", reference_type: "acquirer_reference_number" } },
  };
  desk.resources.save("refund", refund);
  return refund;
}
