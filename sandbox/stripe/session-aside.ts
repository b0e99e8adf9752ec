import type Stripe from "stripe";
import type { ResourceStore } from "@/sandbox/stripe/resource-store";

/** What Stripe remembers of a Checkout session without showing it on the session. */
export type SessionAside = {
  readonly lineItems: readonly Stripe.LineItem[];
  readonly intent: IntentTerms;
};

/** How the payment intent is to be made once somebody pays. */
export type IntentTerms = {
  readonly captureMethod: "automatic" | "automatic_async" | "manual";
  readonly description: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly receiptEmail: string | null;
  readonly statementDescriptorSuffix: string | null;
  readonly transferGroup: string | null;
};

/** The terms and items that the session was made with. */
export function sessionAside(resources: ResourceStore, sessionId: string): SessionAside {
  return resources.aside(sessionId) as SessionAside;
}

/** The line items of a session as Stripe lists them. */
export function lineItemsOf(resources: ResourceStore, sessionId: string) {
  const data = sessionAside(resources, sessionId).lineItems;
  return { object: "list" as const, has_more: false, url: `/v1/checkout/sessions/${sessionId}/line_items`, data };
}
