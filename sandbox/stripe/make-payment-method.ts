import type Stripe from "stripe";
import type { Desk } from "@/sandbox/stripe/desk";
import { exampleOf } from "@/sandbox/stripe/fixtures";
import { newId } from "@/sandbox/stripe/new-id";
import { type CardOutcome, findTestCard, notATestCard, TEST_CARDS } from "@/sandbox/stripe/test-cards";

/** Keeps a card as a payment method. Only test numbers mean anything; of all others no digit but the last four is kept. */
export function makePaymentMethod(desk: Desk, number: string, email: string | null): Stripe.PaymentMethod {
  const example = exampleOf("payment_method");
  const brand = findTestCard(number)?.brand ?? "unknown";
  const method: Stripe.PaymentMethod = {
    ...example,
    id: newId("pm"), created: desk.now, metadata: {}, billing_details: blankBilling(email),
  };
  if (example.card) {
    method.card = {
      ...example.card, brand, display_brand: brand, last4: number.slice(-4), wallet: null, generated_from: null,
      networks: { available: [brand], preferred: null },
    };
  }
  desk.resources.save("payment_method", method);
  desk.resources.saveAside(method.id, { testNumber: findTestCard(number)?.number ?? null });
  return method;
}

/** The payment method with this id, made on the spot for Stripe's `pm_card_…` names. */
export function getPaymentMethod(desk: Desk, id: string): Stripe.PaymentMethod {
  const card = TEST_CARDS.find(({ token }) => token === id);
  return card ? makePaymentMethod(desk, card.number, null) : desk.resources.get("payment_method", id, "payment_method");
}

/** What will happen when this card is charged. */
export function outcomeOf(desk: Desk, method: Stripe.PaymentMethod): CardOutcome {
  const aside = desk.resources.aside(method.id) as { testNumber: string | null };
  return (aside.testNumber === null ? null : findTestCard(aside.testNumber)?.outcome) ?? notATestCard;
}

function blankBilling(email: string | null): Stripe.PaymentMethod.BillingDetails {
  const address = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };
  return { address, email, name: null, phone: null, tax_id: null };
}
