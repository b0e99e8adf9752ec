import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { openCheckout } from "@/lib/payments/open-checkout";
import { processEvent } from "@/lib/payments/process-event";
import { gatewayNames } from "@/lib/payments/gateways";
import { performRefund } from "@/lib/payments/refunds";
import { refreshPayment } from "@/lib/payments/refresh-payment";
import { closePayment } from "@/lib/payments/settle-up";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const over = ["expired", "cancelled", "declined"] as const;

/** Looks after what a killed process or a lost webhook may have left: asks the gateway about everything that is open, and does what was ordered and not done. */
export async function sweepPayments(now: Date): Promise<void> {
  const quiet = { lt: new Date(now.getTime() - MINUTE) };
  const open = await db.payment.findMany({
    where: { status: "pending", updatedAt: quiet, createdAt: { gt: new Date(now.getTime() - 3 * DAY) } },
    select: { id: true, gatewaySessionId: true, gatewayPaymentId: true, booking: { select: { status: true } } },
    take: 200,
  });
  for (const { id, gatewaySessionId, gatewayPaymentId, booking } of open) {
    await attempt(id, async () => {
      if (!gatewaySessionId && !gatewayPaymentId) await openCheckout(id);
      const isOver = over.some((status) => status === booking.status);
      return isOver ? closePayment(id) : refreshPayment(id);
    });
  }
  const feeless = await db.payment.findMany({ where: { status: "succeeded", feeAmount: null, succeededAt: { gt: new Date(now.getTime() - 7 * DAY), ...quiet } }, select: { id: true }, take: 100 });
  for (const { id } of feeless) await attempt(id, () => refreshPayment(id));
  const owed = await db.refund.findMany({ where: { status: "pending", createdAt: quiet }, select: { id: true }, take: 100 });
  for (const { id } of owed) await attempt(id, () => performRefund(id));
  const unread = await db.gatewayEvent.findMany({ where: { provider: { in: [...gatewayNames] }, processedAt: null, receivedAt: { lt: new Date(now.getTime() - 2 * MINUTE) } }, select: { id: true }, take: 200 });
  for (const { id } of unread) await attempt(id, () => processEvent(id));
}

/** One that fails must not keep the others waiting; the next sweep tries it again. */
async function attempt(id: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.warn({ id, err: error }, "left for the next sweep");
  }
}
