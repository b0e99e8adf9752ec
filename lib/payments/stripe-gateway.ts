import Stripe from "stripe";
import { stripe } from "@/lib/clients/stripe";
import type { Money } from "@/lib/kernel/money";
import { env } from "@/lib/platform/env";
import type { GatewayPayment } from "@/lib/payments/core/payment-state";
import { type GatewayRefund, GatewayRefusal, type GatewayRefs, type OpenedCheckout, type Order, type PaymentGateway } from "@/lib/payments/gateway";
import { readStripeNotice } from "@/lib/payments/stripe-notice";

// Stripe closes a session no sooner than 30 minutes after it was made; the rest is time in which the same call may be made again.
const sessionSeconds = 45 * 60;

/** Card payments by Stripe: card fields on our own page when there is a publishable key, the hosted page otherwise. */
export const stripeGateway: PaymentGateway = {
  name: "stripe",
  openCheckout: (order) => (env().STRIPE_PUBLISHABLE_KEY ? openIntent(order) : openSession(order)),
  readPayment: (refs) => asked(() => readPayment(refs)),
  closeCheckout,
  async capture(gatewayPaymentId, paymentId) {
    await settled(() => stripe().paymentIntents.capture(gatewayPaymentId, {}, { idempotencyKey: `capture:${paymentId}` }));
  },
  async voidPayment(gatewayPaymentId, paymentId) {
    await settled(() => stripe().paymentIntents.cancel(gatewayPaymentId, {}, { idempotencyKey: `void:${paymentId}` }));
  },
  async refund(gatewayPaymentId, amount, refundId) {
    const wanted = { payment_intent: gatewayPaymentId, amount: amount.amount, metadata: { refundId } };
    return refundOf(await asked(() => stripe().refunds.create(wanted, { idempotencyKey: `refund:${refundId}` })));
  },
  readRefund: async (id) => refundOf(await asked(() => stripe().refunds.retrieve(id))),
  readNotice: readStripeNotice,
};

async function openSession(order: Order): Promise<OpenedCheckout> {
  const metadata = { paymentId: order.paymentId, reference: order.reference };
  const session = await stripe().checkout.sessions.create(
    {
      mode: "payment",
      line_items: [{ quantity: 1, price_data: { currency: order.amount.currency.toLowerCase(), unit_amount: order.amount.amount, product_data: { name: order.title } } }],
      client_reference_id: order.paymentId,
      customer_email: order.email,
      metadata,
      payment_intent_data: { capture_method: order.isRequest ? "manual" : "automatic", description: `${order.reference}: ${order.title}`, metadata },
      success_url: order.successUrl,
      cancel_url: order.cancelUrl,
      expires_at: Math.floor(order.createdAt.getTime() / 1_000) + sessionSeconds,
    },
    { idempotencyKey: `checkout:${order.paymentId}` },
  );
  return { sessionId: session.id, paymentId: idOf(session.payment_intent), url: session.url, clientSecret: null };
}

async function openIntent(order: Order): Promise<OpenedCheckout> {
  const intent = await stripe().paymentIntents.create(
    {
      amount: order.amount.amount,
      currency: order.amount.currency.toLowerCase(),
      capture_method: order.isRequest ? "manual" : "automatic",
      description: `${order.reference}: ${order.title}`,
      receipt_email: order.email,
      metadata: { paymentId: order.paymentId, reference: order.reference },
    },
    { idempotencyKey: `intent:${order.paymentId}` },
  );
  return { sessionId: null, paymentId: intent.id, url: null, clientSecret: intent.client_secret };
}

async function readPayment({ sessionId, paymentId }: GatewayRefs): Promise<GatewayPayment> {
  if (sessionId) {
    const session = await stripe().checkout.sessions.retrieve(sessionId, { expand: ["payment_intent.latest_charge.balance_transaction"] });
    const intent = typeof session.payment_intent === "object" ? session.payment_intent : null;
    if (intent) return { ...paymentOf(intent, session.status !== "open"), reference: session.client_reference_id };
    const amount = moneyOf(session.amount_total ?? 0, session.currency ?? "");
    return { state: session.status === "expired" ? "dead" : "open", paymentId: null, amount, reference: session.client_reference_id, fee: null, error: null };
  }
  if (!paymentId) throw new Error("A payment that the gateway has not named cannot be read.");
  return paymentOf(await stripe().paymentIntents.retrieve(paymentId, { expand: ["latest_charge.balance_transaction"] }), false);
}

async function closeCheckout({ sessionId, paymentId }: GatewayRefs): Promise<void> {
  if (sessionId) return settled(() => stripe().checkout.sessions.expire(sessionId));
  if (paymentId) await settled(() => stripe().paymentIntents.cancel(paymentId));
}

function paymentOf(intent: Stripe.PaymentIntent, isClosed: boolean): GatewayPayment {
  const charge = typeof intent.latest_charge === "object" ? intent.latest_charge : null;
  const balance = charge && typeof charge.balance_transaction === "object" ? charge.balance_transaction : null;
  return {
    state: stateOf(intent.status, isClosed),
    paymentId: intent.id,
    amount: moneyOf(intent.status === "succeeded" ? intent.amount_received : intent.amount, intent.currency),
    reference: intent.metadata["paymentId"] ?? null,
    fee: balance ? moneyOf(balance.fee, balance.currency) : null,
    error: intent.last_payment_error?.message ?? null,
  };
}

function stateOf(status: Stripe.PaymentIntent.Status, isClosed: boolean): GatewayPayment["state"] {
  if (status === "succeeded") return "succeeded";
  if (status === "requires_capture") return "authorised";
  if (status === "canceled") return "dead";
  return isClosed && status === "requires_payment_method" ? "dead" : "open";
}

function refundOf(refund: Stripe.Refund): GatewayRefund {
  const status = refund.status === "succeeded" ? "succeeded" : refund.status === "failed" || refund.status === "canceled" ? "failed" : "pending";
  return {
    id: refund.id, status, amount: moneyOf(refund.amount, refund.currency), reference: refund.metadata?.["refundId"] ?? null,
    paymentId: idOf(refund.payment_intent), error: refund.failure_reason ?? null,
  };
}

function moneyOf(amount: number, currency: string): Money {
  return { amount, currency: currency.toUpperCase() };
}

function idOf(reference: string | { id: string } | null): string | null {
  return typeof reference === "object" ? (reference?.id ?? null) : reference;
}

async function asked<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError) throw new GatewayRefusal(error.message);
    throw error;
  }
}

/** A step that the payment is past already is no failure: the look that follows says where it stands. */
async function settled(step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
  }
}
