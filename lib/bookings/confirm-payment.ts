import type { Actor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { settlePayment } from "@/lib/bookings/settle-payment";
import { visibleTo } from "@/lib/bookings/scope";
import { refreshPayment } from "@/lib/payments/refresh-payment";

/** Asks the gateway itself how the payment of a booking stands, for a person who has just come back from paying; the webhook may be later. Never throws for a gateway that does not answer. */
export async function confirmPayment(actor: Actor, bookingId: string): Promise<void> {
  const payment = await db.payment.findFirst({
    where: { bookingId, booking: visibleTo(actor), status: { in: ["pending", "authorised", "succeeded"] } },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  if (!payment) return;
  try {
    const status = await refreshPayment(payment.id);
    if (status !== "pending") await settlePayment(payment.id);
  } catch (error) {
    log.warn({ paymentId: payment.id, err: error }, "the gateway could not be asked; the webhook will tell");
  }
}
