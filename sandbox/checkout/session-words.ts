import type Stripe from "stripe";
import { formatAmount } from "@/sandbox/stripe/currency";

/** Where the browser goes after paying, with Stripe's placeholder filled. */
export function successUrl(session: Stripe.Checkout.Session): string {
  return (session.success_url ?? "/").replaceAll("{CHECKOUT_SESSION_ID}", session.id);
}

/** The session's total with its currency. */
export function sessionTotal(session: Stripe.Checkout.Session): string {
  return formatAmount(session.amount_total ?? 0, session.currency ?? "eur");
}
