import type { Money } from "@/lib/kernel/money";
import type { Tx } from "@/lib/platform/db";
import { defaultGateway } from "@/lib/payments/gateways";

/** What stands in the way of, or for, a payment for a booking. */
export type StartedPayment = { readonly paymentId: string; readonly isPaid: boolean };

/** Writes the intent to take money for a booking before anybody is called; while one is open it is that one again. Lock the booking first. */
export async function startPayment(tx: Tx, bookingId: string, amount: Money): Promise<StartedPayment> {
  const live = await tx.payment.findFirst({ where: { bookingId, status: { in: ["pending", "authorised", "succeeded"] } }, select: { id: true, status: true } });
  if (live) return { paymentId: live.id, isPaid: live.status !== "pending" };
  const { id } = await tx.payment.create({ data: { bookingId, gateway: defaultGateway.name, amount: amount.amount, currency: amount.currency }, select: { id: true } });
  return { paymentId: id, isPaid: false };
}
