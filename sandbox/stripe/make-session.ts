import type Stripe from "stripe";
import { z } from "zod";
import { checkChargeable } from "@/sandbox/stripe/currency";
import type { Desk } from "@/sandbox/stripe/desk";
import { exampleOf } from "@/sandbox/stripe/fixtures";
import { makeLineItem, LineItemParams } from "@/sandbox/stripe/make-line-item";
import { newId } from "@/sandbox/stripe/new-id";
import { address, expand, integer, mergeMetadata, metadata, text, webUrl } from "@/sandbox/stripe/params";
import type { SessionAside } from "@/sandbox/stripe/session-aside";
import { badParam } from "@/sandbox/stripe/stripe-error";

const SHORTEST_SECONDS = 30 * 60;
const LONGEST_SECONDS = 24 * 60 * 60;

/** The parameters of a hosted one-time payment; other modes are refused by name. */
export const SessionParams = z.strictObject({
  mode: z.literal("payment", "Only payment is spoken here"),
  ui_mode: z.literal("hosted_page", "Only hosted_page is spoken here").optional(),
  line_items: z.array(LineItemParams).min(1).max(100),
  success_url: webUrl, cancel_url: webUrl.optional(),
  customer: text.optional(), customer_email: address.optional(), customer_creation: z.enum(["always", "if_required"]).optional(),
  client_reference_id: z.string().max(200).optional(), metadata: metadata.optional(), expires_at: integer.optional(),
  payment_method_types: z.array(text).optional(), locale: text.optional(), submit_type: z.enum(["auto", "book", "donate", "pay"]).optional(),
  payment_intent_data: z.strictObject({
    capture_method: z.enum(["automatic", "automatic_async", "manual"]).optional(), description: z.string().max(1000).optional(),
    metadata: metadata.optional(), receipt_email: address.optional(), transfer_group: text.optional(),
    statement_descriptor_suffix: z.string().max(22).optional(),
  }).optional(),
  expand,
});
type Given = z.infer<typeof SessionParams>;

/** Writes an open session with its hosted page; nothing is charged or announced yet. */
export function makeSession(desk: Desk, given: Given): Stripe.Checkout.Session {
  if (given.customer && given.customer_email) throw badParam("You may only specify one of these parameters: customer, customer_email.");
  const customer = given.customer ? desk.resources.get("customer", given.customer, "customer") : null;
  const lineItems = given.line_items.map((item, index) => makeLineItem(desk, item, `line_items[${index}]`));
  const currency = oneCurrency(lineItems);
  const total = lineItems.reduce((sum, item) => sum + item.amount_total, 0);
  checkChargeable(total, currency, "line_items");
  const id = newId("cs_test", 58);
  const email = customer?.email ?? given.customer_email ?? null;
  const session: Stripe.Checkout.Session = {
    ...neutralSession(),
    id, created: desk.now, expires_at: expiryOf(desk, given), url: `${desk.origin}/checkout/${id}`,
    amount_subtotal: total, amount_total: total, currency, total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    customer: customer?.id ?? null, customer_email: given.customer_email ?? null, customer_creation: given.customer ? null : given.customer_creation ?? "if_required",
    customer_details: email === null ? null : customerDetails(email, customer?.name ?? null),
    client_reference_id: given.client_reference_id ?? null, metadata: mergeMetadata({}, given.metadata),
    success_url: given.success_url, cancel_url: given.cancel_url ?? null,
    payment_method_types: given.payment_method_types ?? ["card"], locale: given.locale ?? null, submit_type: given.submit_type ?? null,
  };
  desk.resources.save("checkout.session", session);
  desk.resources.saveAside(id, asideOf(given, lineItems));
  return session;
}

/** What a session says of its buyer. */
export function customerDetails(email: string, name: string | null): Stripe.Checkout.Session.CustomerDetails {
  return { address: null, business_name: null, email, individual_name: null, name, phone: null, tax_exempt: "none", tax_ids: null };
}

function asideOf(given: Given, lineItems: Stripe.LineItem[]): SessionAside {
  const terms = given.payment_intent_data;
  return {
    lineItems,
    intent: {
      captureMethod: terms?.capture_method ?? "automatic_async", description: terms?.description ?? null,
      metadata: mergeMetadata({}, terms?.metadata), receiptEmail: terms?.receipt_email ?? null,
      statementDescriptorSuffix: terms?.statement_descriptor_suffix ?? null, transferGroup: terms?.transfer_group ?? null,
    },
  };
}

function oneCurrency(items: readonly Stripe.LineItem[]): string {
  const [currency = "", ...others] = new Set(items.map((item) => item.currency));
  if (others.length > 0) throw badParam("All prices in a Checkout Session must have the same currency.", "line_items");
  return currency;
}

function expiryOf(desk: Desk, given: Given): number {
  if (given.expires_at === undefined) return desk.now + LONGEST_SECONDS;
  if (given.expires_at < desk.now + SHORTEST_SECONDS) {
    throw badParam("The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.", "expires_at");
  }
  if (given.expires_at > desk.now + LONGEST_SECONDS) {
    throw badParam("The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.", "expires_at");
  }
  return given.expires_at;
}

function neutralSession(): Stripe.Checkout.Session {
  const custom = { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null };
  return {
    ...exampleOf("checkout.session"),
    adaptive_pricing: null, after_expiration: null, allowed_payment_method_types: null,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    collected_information: null, consent: null, consent_collection: null, currency_conversion: null, custom_text: custom,
    invoice_creation: null, managed_payments: null, payment_intent: null, payment_method_collection: "always",
    payment_method_configuration_details: null, payment_status: "unpaid", permissions: null, saved_payment_method_options: null,
    shipping_address_collection: null, shipping_cost: null, status: "open", ui_mode: "hosted_page", wallet_options: null,
  };
}
