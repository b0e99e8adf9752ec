import type { Tx } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";

/** Orders what is open or set aside for a booking to be let go; the calls leave after the commit. */
export async function abandonPayments(tx: Tx, bookingId: string): Promise<void> {
  const open = await tx.payment.findMany({ where: { bookingId, status: { in: ["pending", "authorised"] } }, select: { id: true, status: true } });
  for (const { id, status } of open) {
    const task = status === "pending" ? "payments.close" : "payments.void";
    await enqueue(tx, task, { paymentId: id }, { jobKey: `${task}:${id}` });
  }
}

/** Orders the money that is set aside for a booking to be taken. */
export async function takeAuthorised(tx: Tx, bookingId: string): Promise<string | null> {
  const payment = await tx.payment.findFirst({ where: { bookingId, status: "authorised" }, select: { id: true } });
  if (!payment) return null;
  await enqueue(tx, "payments.capture", { paymentId: payment.id }, { jobKey: `payments.capture:${payment.id}` });
  return payment.id;
}
