import { notFound } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db";
import type { Purpose } from "@/lib/payments/core/ledger";
import type { Prisma } from "@/prisma/generated/client";

const select = {
  id: true, bookingId: true, gateway: true, status: true, amount: true, currency: true, gatewaySessionId: true, gatewayPaymentId: true,
  checkoutUrl: true, feeAmount: true, lastError: true, createdAt: true,
  booking: { select: { clientId: true, expertId: true, status: true, acceptance: true, expert: { select: { userId: true } } } },
} satisfies Prisma.PaymentSelect;

export type LockedPayment = Prisma.PaymentGetPayload<{ select: typeof select }>;

/** The payment as it is now, and nobody else changes it until this transaction ends. Throws not-found. */
export async function lockPayment(tx: Tx, paymentId: string): Promise<LockedPayment> {
  await tx.$queryRaw`SELECT 1 FROM payments WHERE id = ${paymentId} FOR NO KEY UPDATE`;
  const payment = await tx.payment.findUnique({ where: { id: paymentId }, select });
  if (!payment) throw notFound("payment");
  return payment;
}

/** Whose money a payment's transfers move. */
export function purposeOf({ id, bookingId, gateway, booking }: LockedPayment): Purpose {
  return { paymentId: id, bookingId, gateway, expertId: booking.expertId };
}
