import { notFound } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db";
import type { PaymentStatus } from "@/lib/payments/core/payment-state";
import { gatewayNamed } from "@/lib/payments/gateways";
import { openCheckout } from "@/lib/payments/open-checkout";
import { refreshPayment } from "@/lib/payments/refresh-payment";

/** Lets nobody pay any more for a payment that is still open. One that was quicker stays paid and is announced as such. Throws while the gateway keeps it open. */
export async function closePayment(paymentId: string): Promise<PaymentStatus> {
  const payment = await find(paymentId);
  if (payment.status !== "pending") return payment.status;
  // A call that was never answered may have opened something: the same call again tells what.
  const isNamed = payment.gatewaySessionId !== null || payment.gatewayPaymentId !== null;
  const refs = isNamed ? { sessionId: payment.gatewaySessionId, paymentId: payment.gatewayPaymentId } : await openCheckout(paymentId);
  await gatewayNamed(payment.gateway).closeCheckout(refs);
  return leaving("pending", await refreshPayment(paymentId));
}

/** Takes the money that was set aside. Throws while the gateway has not taken it. */
export async function capturePayment(paymentId: string): Promise<PaymentStatus> {
  const payment = await find(paymentId);
  if (payment.status !== "authorised" || !payment.gatewayPaymentId) return payment.status;
  await gatewayNamed(payment.gateway).capture(payment.gatewayPaymentId, paymentId);
  return leaving("authorised", await refreshPayment(paymentId));
}

/** Lets go of money that was set aside. Throws while the gateway still holds it. */
export async function voidPayment(paymentId: string): Promise<PaymentStatus> {
  const payment = await find(paymentId);
  if (payment.status !== "authorised" || !payment.gatewayPaymentId) return payment.status;
  await gatewayNamed(payment.gateway).voidPayment(payment.gatewayPaymentId, paymentId);
  return leaving("authorised", await refreshPayment(paymentId));
}

async function find(paymentId: string) {
  const payment = await db.payment.findUnique({ where: { id: paymentId }, select: { gateway: true, status: true, gatewaySessionId: true, gatewayPaymentId: true } });
  if (!payment) throw notFound("payment");
  return payment;
}

function leaving(before: PaymentStatus, after: PaymentStatus): PaymentStatus {
  if (after === before) throw new Error(`The gateway still has the payment as ${before}.`);
  return after;
}
