import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { mismatch } from "@/lib/payments/core/payment-state";
import type { GatewayNotice, GatewayRefs } from "@/lib/payments/gateway";
import { gatewayNamed } from "@/lib/payments/gateways";
import { openReconciliation } from "@/lib/payments/reconciliation";
import { recordRefund } from "@/lib/payments/refunds";
import { refreshPayment } from "@/lib/payments/refresh-payment";

type Notice<About extends GatewayNotice["about"]> = Extract<GatewayNotice, { about: About }>;

/** Works through one event of the inbox. Events only say where to look: what counts is what the gateway says when asked, so repeated, late and shuffled ones end in the same state. */
export async function processEvent(gatewayEventId: string): Promise<void> {
  const event = await db.gatewayEvent.findUnique({ where: { id: gatewayEventId }, select: { provider: true, payload: true, processedAt: true } });
  if (!event || event.processedAt) return;
  const outcome = await workOn(event.provider, gatewayNamed(event.provider).readNotice(event.payload));
  await db.gatewayEvent.update({ where: { id: gatewayEventId }, data: { processedAt: new Date(), outcome } });
}

async function workOn(provider: string, notice: GatewayNotice): Promise<string> {
  if (notice.about === "refund") return onRefund(provider, notice);
  if (notice.about === "payment") return onPayment(provider, notice);
  return "nothing to do";
}

async function onRefund(provider: string, { refundId }: Notice<"refund">): Promise<string> {
  const seen = await gatewayNamed(provider).readRefund(refundId);
  return transaction((tx) => recordRefund(tx, provider, seen));
}

async function onPayment(provider: string, notice: Notice<"payment">): Promise<string> {
  const payment = await findPayment(provider, notice.refs, notice.reference);
  if (!payment) return unknown(provider, notice);
  const wrong = mismatch({ id: payment.id, amount: { amount: payment.amount, currency: payment.currency } }, notice);
  if (wrong) {
    await openReconciliation(db, { key: `payment:${payment.id}:mismatch`, kind: "payment_mismatch", details: { paymentId: payment.id, wrong } });
    return `mismatch: ${wrong}`;
  }
  await learnIds(payment, notice.refs);
  return refreshPayment(payment.id);
}

async function findPayment(gateway: string, { sessionId, paymentId }: GatewayRefs, reference: string | null) {
  const ways = [...(sessionId ? [{ gatewaySessionId: sessionId }] : []), ...(paymentId ? [{ gatewayPaymentId: paymentId }] : []), ...(reference ? [{ id: reference }] : [])];
  if (ways.length === 0) return null;
  return db.payment.findFirst({ where: { gateway, OR: ways }, select: { id: true, amount: true, currency: true, gatewaySessionId: true, gatewayPaymentId: true } });
}

/** The event may know an id that a killed process could not write down. */
async function learnIds(payment: { id: string; gatewaySessionId: string | null; gatewayPaymentId: string | null }, { sessionId, paymentId }: GatewayRefs): Promise<void> {
  if (sessionId && !payment.gatewaySessionId) await db.payment.updateMany({ where: { id: payment.id, gatewaySessionId: null }, data: { gatewaySessionId: sessionId } });
  if (paymentId && !payment.gatewayPaymentId) await db.payment.updateMany({ where: { id: payment.id, gatewayPaymentId: null }, data: { gatewayPaymentId: paymentId } });
}

/** Other money may go through the same account; only what claims to be ours is a finding. */
async function unknown(provider: string, { reference, refs }: Notice<"payment">): Promise<string> {
  if (!reference) return "not ours";
  await openReconciliation(db, { key: `unknown:${provider}:${refs.sessionId ?? refs.paymentId ?? reference}`, kind: "unknown_payment", details: { reference, ...refs } });
  return "unknown payment";
}
