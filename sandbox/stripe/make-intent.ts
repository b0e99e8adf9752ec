import type Stripe from "stripe";
import type { Desk } from "@/sandbox/stripe/desk";
import { exampleOf } from "@/sandbox/stripe/fixtures";
import { newId } from "@/sandbox/stripe/new-id";

type Terms = Pick<Stripe.PaymentIntent, "amount" | "currency" | "capture_method"> & Partial<Stripe.PaymentIntent>;

/** Writes a new payment intent and announces it. */
export function makeIntent(desk: Desk, terms: Terms): Stripe.PaymentIntent {
  const id = newId("pi");
  const intent: Stripe.PaymentIntent = {
    ...exampleOf("payment_intent"),
    allowed_payment_method_types: null, canceled_at: null, last_payment_error: null, next_action: null,
    payment_method_configuration_details: null, managed_payments: null, payment_record: null,
    processing: null, shipping: null, transfer_data: null,
    ...terms,
    id, client_secret: `${id}_secret_${newId("s").slice(2)}`, created: desk.now,
    status: terms.payment_method ? "requires_confirmation" : "requires_payment_method",
  };
  desk.resources.save("payment_intent", intent);
  desk.announce("payment_intent.created", intent);
  return intent;
}

/** The id behind a field that may hold the whole resource. */
export function idOf(reference: string | { id?: string } | null | undefined): string | null {
  if (typeof reference === "string") return reference;
  return reference?.id ?? null;
}
