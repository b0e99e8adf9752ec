import type { Tx } from "@/lib/platform/db";
import { releasePosting } from "@/lib/payments/core/ledger";
import type { Shares } from "@/lib/payments/core/shares";
import { lockPayment, purposeOf } from "@/lib/payments/lock-payment";
import { postTransfers } from "@/lib/payments/post-transfers";
import { oweRefund } from "@/lib/payments/refunds";

/** Divides the money of a booking among those it now belongs to, and orders the refund that is part of it. Once a booking; does nothing when nothing was paid. */
export async function releaseEscrow(tx: Tx, bookingId: string, shares: Shares, reason: "cancelled" | "missed" = "cancelled"): Promise<void> {
  const paid = await tx.payment.findFirst({ where: { bookingId, status: "succeeded", refunds: { none: {} } }, select: { id: true } });
  if (!paid) return;
  const payment = await lockPayment(tx, paid.id);
  await postTransfers(tx, releasePosting(purposeOf(payment), shares));
  await oweRefund(tx, { paymentId: paid.id, amount: shares.refund, reason });
}
