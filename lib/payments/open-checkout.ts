import { notFound } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db";
import { publicUrl } from "@/lib/platform/env";
import type { OpenedCheckout, Order } from "@/lib/payments/gateway";
import { gatewayNamed } from "@/lib/payments/gateways";

const select = {
  id: true, gateway: true, status: true, amount: true, currency: true, createdAt: true, gatewaySessionId: true, gatewayPaymentId: true, checkoutUrl: true,
  booking: { select: { id: true, reference: true, title: true, acceptance: true, client: { select: { email: true } } } },
} as const;

/** Asks the gateway for a place to pay and records it. Asked again it is the same place: the call carries the payment's own key. */
export async function openCheckout(paymentId: string): Promise<OpenedCheckout> {
  const payment = await db.payment.findUnique({ where: { id: paymentId }, select });
  if (!payment) throw notFound("payment");
  if (payment.checkoutUrl) return { sessionId: payment.gatewaySessionId, paymentId: payment.gatewayPaymentId, url: payment.checkoutUrl, clientSecret: null };
  const { booking, amount, currency, createdAt } = payment;
  const order: Order = {
    paymentId, createdAt, amount: { amount, currency }, isRequest: booking.acceptance === "request", title: booking.title, reference: booking.reference,
    email: booking.client.email, successUrl: publicUrl(`/bookings/${booking.id}?paid=1`), cancelUrl: publicUrl(`/checkout/${booking.id}`),
  };
  const opened = await gatewayNamed(payment.gateway).openCheckout(order);
  await db.payment.update({
    where: { id: paymentId },
    data: { gatewaySessionId: opened.sessionId, checkoutUrl: opened.url, ...(opened.paymentId ? { gatewayPaymentId: opened.paymentId } : {}) },
  });
  return opened;
}
