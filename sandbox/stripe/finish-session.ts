import type Stripe from "stripe";
import type { Desk } from "@/sandbox/stripe/desk";
import { idOf } from "@/sandbox/stripe/make-intent";
import { customerDetails } from "@/sandbox/stripe/make-session";
import { makeCustomer } from "@/sandbox/stripe/resources/customers";
import { cancelIntent } from "@/sandbox/stripe/settle-intent";

/** Closes a session whose intent is paid or authorised, and announces it. */
export function completeSession(desk: Desk, session: Stripe.Checkout.Session, intent: Stripe.PaymentIntent, email: string): Stripe.Checkout.Session {
  const customer = session.customer ?? (session.customer_creation === "always" ? makeCustomer(desk, { email, name: null }).id : null);
  const complete: Stripe.Checkout.Session = {
    ...session, status: "complete", url: null, customer, customer_details: session.customer_details ?? customerDetails(email, null),
    payment_intent: intent.id,
    // An authorised amount is not yet ours: the session is paid once it is captured.
    payment_status: intent.status === "succeeded" ? "paid" : "unpaid",
  };
  desk.resources.save("checkout.session", complete);
  desk.announce("checkout.session.completed", complete);
  return complete;
}

/** Closes an open session unpaid, gives up what was begun, and announces it. */
export function expireSession(desk: Desk, session: Stripe.Checkout.Session): Stripe.Checkout.Session {
  const expired: Stripe.Checkout.Session = { ...session, status: "expired", url: null };
  desk.resources.save("checkout.session", expired);
  const intentId = idOf(session.payment_intent);
  if (intentId) cancelIntent(desk, desk.resources.get("payment_intent", intentId), "automatic");
  desk.announce("checkout.session.expired", expired);
  return expired;
}

/** The session as it is now: one that is read after its time is expired by the reading. */
export function expireIfDue(desk: Desk, session: Stripe.Checkout.Session): Stripe.Checkout.Session {
  return session.status === "open" && session.expires_at <= desk.now ? expireSession(desk, session) : session;
}
