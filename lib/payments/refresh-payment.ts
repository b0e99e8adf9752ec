import { db, type Tx } from "@/lib/platform/db";
import { emit } from "@/lib/platform/jobs";
import { publish } from "@/lib/platform/live";
import { transaction } from "@/lib/platform/transaction";
import { notFound } from "@/lib/kernel/errors";
import { chargePosting, feePosting } from "@/lib/payments/core/ledger";
import { type GatewayPayment, mismatch, paymentAfter, type PaymentStatus } from "@/lib/payments/core/payment-state";
import { GatewayRefusal, type GatewayRefs } from "@/lib/payments/gateway";
import { gatewayNamed } from "@/lib/payments/gateways";
import { type LockedPayment, lockPayment, purposeOf } from "@/lib/payments/lock-payment";
import { postTransfers } from "@/lib/payments/post-transfers";
import { openReconciliation } from "@/lib/payments/reconciliation";

/** Looks at the gateway and records what it says: the one path on which webhook, return page, call and sweep meet. Answers the status afterwards. */
export async function refreshPayment(paymentId: string): Promise<PaymentStatus> {
  const known = await db.payment.findUnique({ where: { id: paymentId }, select: { gateway: true, status: true, gatewaySessionId: true, gatewayPaymentId: true } });
  if (!known) throw notFound("payment");
  if (!known.gatewaySessionId && !known.gatewayPaymentId) return known.status;
  const seen = await look(paymentId, known.gateway, { sessionId: known.gatewaySessionId, paymentId: known.gatewayPaymentId });
  return transaction((tx) => applySeen(tx, paymentId, seen));
}

/** A payment that the gateway does not know is a matter for a person; the job fails visibly until then. */
async function look(paymentId: string, gateway: string, refs: GatewayRefs): Promise<GatewayPayment> {
  try {
    return await gatewayNamed(gateway).readPayment(refs);
  } catch (error) {
    if (error instanceof GatewayRefusal) await openReconciliation(db, { key: `payment:${paymentId}:unreadable`, kind: "unknown_payment", details: { paymentId, reason: error.message } });
    throw error;
  }
}

/** Records one look at the gateway under the payment's row lock. Looks may come in any order and any number of times. */
export async function applySeen(tx: Tx, paymentId: string, seen: GatewayPayment): Promise<PaymentStatus> {
  const payment = await lockPayment(tx, paymentId);
  const ours = { id: payment.id, amount: { amount: payment.amount, currency: payment.currency } };
  const wrong = mismatch(ours, seen);
  if (wrong) {
    await openReconciliation(tx, { key: `payment:${paymentId}:mismatch`, kind: "payment_mismatch", details: { paymentId, wrong } });
    return payment.status;
  }
  const status = paymentAfter(payment.status, seen.state);
  await record(tx, payment, seen, status);
  if (status === "succeeded") await book(tx, payment, seen);
  if (status !== payment.status) await tell(tx, payment, status);
  return status;
}

async function record(tx: Tx, payment: LockedPayment, seen: GatewayPayment, status: PaymentStatus): Promise<void> {
  const isNew = status !== payment.status;
  const gatewayPaymentId = payment.gatewayPaymentId ?? seen.paymentId;
  const lastError = status === "pending" || status === "failed" ? (seen.error ?? payment.lastError) : null;
  if (!isNew && gatewayPaymentId === payment.gatewayPaymentId && lastError === payment.lastError) return;
  await tx.payment.update({ where: { id: payment.id }, data: { status, gatewayPaymentId, lastError, ...(isNew && status === "succeeded" ? { succeededAt: new Date() } : {}) } });
}

/** The fee is often known later than the charge; each is written when it is there, once. */
async function book(tx: Tx, payment: LockedPayment, seen: GatewayPayment): Promise<void> {
  const purpose = purposeOf(payment);
  const gatewayId = payment.gatewayPaymentId ?? seen.paymentId ?? payment.id;
  if (payment.status !== "succeeded") await postTransfers(tx, chargePosting(purpose, gatewayId, { amount: payment.amount, currency: payment.currency }));
  if (payment.feeAmount !== null || !seen.fee) return;
  await postTransfers(tx, feePosting(purpose, gatewayId, seen.fee));
  await tx.payment.update({ where: { id: payment.id }, data: { feeAmount: seen.fee.amount } });
}

async function tell(tx: Tx, payment: LockedPayment, status: PaymentStatus): Promise<void> {
  const about = { paymentId: payment.id, bookingId: payment.bookingId };
  if (status === "succeeded") await emit(tx, "payment.succeeded", about);
  if (status === "authorised") await emit(tx, "payment.authorised", about);
  if (status === "failed") await emit(tx, "payment.failed", about);
  if (status === "voided") await emit(tx, "payment.voided", about);
  for (const to of [payment.booking.clientId, payment.booking.expert.userId]) await publish(tx, { to, kind: "payment", id: payment.bookingId });
}
