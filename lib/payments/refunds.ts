import { notFound } from "@/lib/kernel/errors";
import type { Money } from "@/lib/kernel/money";
import { db, type Tx } from "@/lib/platform/db";
import { emit, enqueue } from "@/lib/platform/jobs";
import { publish } from "@/lib/platform/live";
import { transaction } from "@/lib/platform/transaction";
import { refundPosting } from "@/lib/payments/core/ledger";
import { type GatewayRefund, GatewayRefusal } from "@/lib/payments/gateway";
import { gatewayNamed } from "@/lib/payments/gateways";
import { lockPayment, purposeOf } from "@/lib/payments/lock-payment";
import { postTransfers } from "@/lib/payments/post-transfers";
import { openReconciliation } from "@/lib/payments/reconciliation";

export type OwedRefund = { readonly paymentId: string; readonly amount: Money; readonly reason: "cancelled" | "missed" | "unusable" };

/** Writes that money is owed back, with the change that makes it so; once for each reason. The call to the gateway leaves after the commit. */
export async function oweRefund(tx: Tx, { paymentId, amount, reason }: OwedRefund): Promise<void> {
  if (amount.amount === 0) return;
  const known = await tx.refund.findUnique({ where: { paymentId_reason: { paymentId, reason } }, select: { id: true } });
  if (known) return;
  const { id } = await tx.refund.create({ data: { paymentId, reason, amount: amount.amount, currency: amount.currency }, select: { id: true } });
  await enqueue(tx, "payments.perform-refund", { refundId: id }, { jobKey: `payments.perform-refund:${id}` });
}

/** Asks the gateway to pay a refund out; asked again it is the same refund. */
export async function performRefund(refundId: string): Promise<void> {
  const refund = await db.refund.findUnique({
    where: { id: refundId },
    select: { status: true, amount: true, currency: true, payment: { select: { gateway: true, gatewayPaymentId: true } } },
  });
  if (!refund) throw notFound("refund");
  if (refund.status !== "pending" || !refund.payment.gatewayPaymentId) return;
  const { gateway, gatewayPaymentId } = refund.payment;
  try {
    const made = await gatewayNamed(gateway).refund(gatewayPaymentId, { amount: refund.amount, currency: refund.currency }, refundId);
    await transaction((tx) => recordRefund(tx, gateway, made));
  } catch (error) {
    if (!(error instanceof GatewayRefusal)) throw error;
    await giveToAPerson(refundId, error.message);
  }
}

/** A refund that the gateway will not pay is still owed: it waits for a person, and the trail says so. */
async function giveToAPerson(refundId: string, reason: string): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.refund.updateMany({ where: { id: refundId, status: "pending" }, data: { status: "failed", lastError: reason } });
    if (count > 0) await openReconciliation(tx, { key: `refund:${refundId}:refused`, kind: "refund_failed", details: { refundId, reason } });
  });
}

/** Records what the gateway says of one refund: our own call and its webhook meet here, under the payment's row lock. */
export async function recordRefund(tx: Tx, gateway: string, made: GatewayRefund): Promise<string> {
  const ours = await tx.refund.findFirst({ where: { OR: [{ gatewayRefundId: made.id }, ...(made.reference ? [{ id: made.reference }] : [])] }, select: { id: true, paymentId: true } });
  if (!ours) {
    await openReconciliation(tx, { key: `refund:${gateway}:${made.id}`, kind: "unknown_refund", details: { refund: made.id, payment: made.paymentId, amount: made.amount.amount, currency: made.amount.currency } });
    return "unknown refund";
  }
  const payment = await lockPayment(tx, ours.paymentId);
  const refund = await tx.refund.findUniqueOrThrow({ where: { id: ours.id }, select: { id: true, status: true, amount: true, currency: true } });
  const agrees = refund.amount === made.amount.amount && refund.currency === made.amount.currency;
  if (!agrees || (made.status === "failed" && refund.status !== "failed")) {
    await openReconciliation(tx, { key: `refund:${gateway}:${made.id}:${made.status}`, kind: "refund_failed", details: { refundId: refund.id, status: made.status, error: made.error, amount: made.amount.amount } });
  }
  if (!agrees || refund.status !== "pending") return refund.status;
  const isPaid = made.status === "succeeded";
  await tx.refund.update({ where: { id: refund.id }, data: { gatewayRefundId: made.id, status: made.status, lastError: made.error, ...(isPaid ? { succeededAt: new Date() } : {}) } });
  if (!isPaid) return made.status;
  await postTransfers(tx, refundPosting(purposeOf(payment), made.id, made.amount));
  await emit(tx, "refund.succeeded", { refundId: refund.id, bookingId: payment.bookingId });
  for (const to of [payment.booking.clientId, payment.booking.expert.userId]) await publish(tx, { to, kind: "payment", id: payment.bookingId });
  return made.status;
}
