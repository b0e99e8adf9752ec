import type Stripe from "stripe";
import { attemptPayment } from "@/sandbox/stripe/attempt-payment";
import type { Desk } from "@/sandbox/stripe/desk";
import { completeSession } from "@/sandbox/stripe/finish-session";
import { idOf, makeIntent } from "@/sandbox/stripe/make-intent";
import { getPaymentMethod, makePaymentMethod } from "@/sandbox/stripe/make-payment-method";
import { sessionAside } from "@/sandbox/stripe/session-aside";

export type Paid = "paid" | "refused" | { askBankAt: string };

/** Tries a card on an open session. A session that is no longer open is left alone: a second click charges nothing. */
export function paySession(desk: Desk, session: Stripe.Checkout.Session, cardNumber: string, email: string): Paid {
  if (session.status !== "open") return "paid";
  const intent = intentOf(desk, session);
  const method = makePaymentMethod(desk, cardNumber, email);
  const after = attemptPayment(desk, intent, { method, bank: "not-asked", returnUrl: session.url });
  return conclude(desk, { ...session, payment_intent: intent.id }, after, email);
}

/** Goes on once the card-holder's bank has answered. Null when nothing was waiting for it. */
export function answerBank(desk: Desk, intent: Stripe.PaymentIntent, approved: boolean): Stripe.PaymentIntent | null {
  const methodId = idOf(intent.payment_method);
  if (intent.status !== "requires_action" || methodId === null) return null;
  const method = getPaymentMethod(desk, methodId);
  const after = attemptPayment(desk, intent, { method, bank: approved ? "approved" : "refused", returnUrl: null });
  const session = sessionOfIntent(desk, intent.id);
  if (session?.status === "open") conclude(desk, session, after, method.billing_details.email ?? "");
  return after;
}

/** The Checkout session that made this intent, or null when the API did. */
export function sessionOfIntent(desk: Desk, intentId: string): Stripe.Checkout.Session | null {
  return desk.resources.where("checkout.session", { "$.payment_intent": intentId }, 1)[0] ?? null;
}

function conclude(desk: Desk, session: Stripe.Checkout.Session, intent: Stripe.PaymentIntent, email: string): Paid {
  if (intent.status === "succeeded" || intent.status === "requires_capture") {
    completeSession(desk, session, intent, email);
    return "paid";
  }
  desk.resources.save("checkout.session", session);
  return intent.status === "requires_action" ? { askBankAt: `${desk.origin}/authenticate/${intent.id}` } : "refused";
}

/** As at Stripe, the intent of a session is made when somebody first tries to pay. */
function intentOf(desk: Desk, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  const known = idOf(session.payment_intent);
  if (known) return desk.resources.get("payment_intent", known);
  const terms = sessionAside(desk.resources, session.id).intent;
  return makeIntent(desk, {
    amount: session.amount_total ?? 0, currency: session.currency ?? "", capture_method: terms.captureMethod,
    customer: session.customer, description: terms.description, metadata: { ...terms.metadata }, receipt_email: terms.receiptEmail,
    statement_descriptor_suffix: terms.statementDescriptorSuffix, transfer_group: terms.transferGroup,
    payment_method_types: session.payment_method_types, automatic_payment_methods: null, payment_method: null,
  });
}
