import { notFound } from "@/lib/kernel/errors";
import { type Db, db } from "@/lib/platform/db";
import type { TransferKind } from "@/lib/payments/core/ledger";
import { type Trail, trailOf } from "@/lib/payments/core/trail";

/** Where each cent of one booking is now, from the books. Ask only for bookings that the reader may see. */
export async function ledgerTrail(bookingId: string, from: Db = db): Promise<Trail> {
  const booking = await from.booking.findUnique({ where: { id: bookingId }, select: { currency: true, status: true, expert: { select: { user: { select: { name: true } } } } } });
  if (!booking) throw notFound("booking");
  const sums = await from.ledgerTransfer.groupBy({ by: ["kind"], where: { bookingId, kind: { not: "gateway_fee" } }, _sum: { amount: true } });
  const owed = await from.refund.groupBy({ by: ["status"], where: { payment: { bookingId } }, _sum: { amount: true } });
  const owedAs = (status: "pending" | "failed") => owed.find((group) => group.status === status)?._sum.amount ?? 0;
  return trailOf({
    currency: booking.currency,
    sums: Object.fromEntries(sums.map(({ kind, _sum }) => [kind, Number(_sum.amount ?? 0)])) as Partial<Record<TransferKind, number>>,
    refundOnItsWay: owedAs("pending"),
    refundStuck: owedAs("failed"),
    expertName: booking.expert.user.name,
    isMissed: booking.status === "no_show",
  });
}
