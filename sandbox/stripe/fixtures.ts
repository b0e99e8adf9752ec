import type Stripe from "stripe";
import fixtures from "@/sandbox/stripe/fixtures.json";

/** Every resource that this sandbox keeps, as the SDK describes it. */
export type Kinds = {
  customer: Stripe.Customer;
  product: Stripe.Product;
  price: Stripe.Price;
  payment_method: Stripe.PaymentMethod;
  item: Stripe.LineItem;
  "checkout.session": Stripe.Checkout.Session;
  payment_intent: Stripe.PaymentIntent;
  charge: Stripe.Charge;
  balance_transaction: Stripe.BalanceTransaction;
  refund: Stripe.Refund;
  event: Stripe.Event;
};

export type Kind = keyof Kinds;

/** A fresh copy of Stripe's published example, to be filled with what is true here. */
export function exampleOf<K extends Kind>(kind: K): Kinds[K] {
  return structuredClone(fixtures.resources[kind]) as unknown as Kinds[K];
}
