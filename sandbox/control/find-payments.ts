import type Stripe from "stripe";
import { lineItemsOf } from "@/sandbox/stripe/session-aside";
import type { Desk } from "@/sandbox/stripe/desk";
import { idOf } from "@/sandbox/stripe/make-intent";
import type { Conditions } from "@/sandbox/stripe/resource-store";

export type PaymentFilter = { session: string | null; paymentIntent: string | null; reference: string | null; metadata: Readonly<Record<string, string>> };

/** One attempt to be paid, with everything that hangs on it; the session is null for intents made through the API. */
export type PaymentStory = {
  readonly session: Stripe.Checkout.Session | null;
  readonly lineItems: readonly Stripe.LineItem[];
  readonly paymentIntent: Stripe.PaymentIntent | null;
  readonly charges: readonly Stripe.Charge[];
  readonly refunds: readonly Stripe.Refund[];
};

const NO_FILTER: PaymentFilter = { session: null, paymentIntent: null, reference: null, metadata: {} };

/** The newest stories that fit the filter, newest first. */
export function findPayments(desk: Desk, filter: PaymentFilter = NO_FILTER, limit = 50): PaymentStory[] {
  const sessions = desk.resources.where("checkout.session", {
    "$.id": filter.session ?? undefined, "$.payment_intent": filter.paymentIntent ?? undefined,
    "$.client_reference_id": filter.reference ?? undefined, ...metadataConditions(filter.metadata),
  }, limit);
  const told = new Set(sessions.map((session) => idOf(session.payment_intent)));
  const bySession = filter.session !== null || filter.reference !== null;
  const intents = bySession ? [] : desk.resources.where("payment_intent", { "$.id": filter.paymentIntent ?? undefined, ...metadataConditions(filter.metadata) }, limit);
  const alone = intents.filter((intent) => !told.has(intent.id) && !ownerOf(desk, intent.id));
  const stories = [...sessions.map((session) => storyOf(desk, session, null)), ...alone.map((intent) => storyOf(desk, null, intent))];
  return stories.sort((a, b) => createdAt(b) - createdAt(a)).slice(0, limit);
}

/** When a story began, in seconds. */
export function createdAt(story: PaymentStory): number {
  return story.session?.created ?? story.paymentIntent?.created ?? 0;
}

function storyOf(desk: Desk, session: Stripe.Checkout.Session | null, alone: Stripe.PaymentIntent | null): PaymentStory {
  const intentId = alone?.id ?? idOf(session?.payment_intent);
  const hanging = { "$.payment_intent": intentId ?? "none" } as const;
  return {
    session, lineItems: session ? lineItemsOf(desk.resources, session.id).data : [],
    paymentIntent: alone ?? (intentId ? desk.resources.find("payment_intent", intentId) : null),
    charges: desk.resources.where("charge", hanging), refunds: desk.resources.where("refund", hanging),
  };
}

function ownerOf(desk: Desk, intentId: string): boolean {
  return desk.resources.where("checkout.session", { "$.payment_intent": intentId }, 1).length > 0;
}

function metadataConditions(metadata: Readonly<Record<string, string>>): Conditions {
  const safe = Object.entries(metadata).filter(([key]) => /^\w+$/.test(key));
  return Object.fromEntries(safe.map(([key, value]) => [`$.metadata.${key}`, value]));
}
