import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { announce } from "@/lib/bookings/announce";
import { nextStatus } from "@/lib/bookings/core/status";
import { lockBooking } from "@/lib/bookings/lock-booking";
import { sharesOf } from "@/lib/payments/core/shares";
import { releaseEscrow } from "@/lib/payments/release-escrow";

/** Completes the sessions whose end has passed; their money leaves escrow for those who have earned it. Answers how many. */
export async function completeSessions(now: Date): Promise<number> {
  const over = await db.booking.findMany({ where: { status: "confirmed", endAt: { lte: now } }, orderBy: { endAt: "asc" }, select: { id: true }, take: 500 });
  for (const { id } of over) await completeSession(id, now);
  return over.length;
}

async function completeSession(id: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const booking = await lockBooking(tx, id);
    const status = nextStatus(booking.status, "complete");
    if (!status || booking.endAt > now) return;
    const money = (amount: number) => ({ amount, currency: booking.currency });
    await tx.booking.update({ where: { id }, data: { status } });
    await releaseEscrow(tx, id, sharesOf(money(booking.priceAmount), money(booking.taxAmount), 0));
    await announce(tx, { bookingId: id, kind: "completed", event: "booking.completed" });
  });
}
