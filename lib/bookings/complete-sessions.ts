import { announce } from "@/lib/bookings/announce";
import { amountDetails } from "@/lib/bookings/core/endings";
import { markHours, outcomeOf } from "@/lib/bookings/core/no-show";
import { nextStatus } from "@/lib/bookings/core/status";
import { lockBooking, type LockedBooking } from "@/lib/bookings/lock-booking";
import { sharesOnEnding } from "@/lib/bookings/money-terms";
import { openCase } from "@/lib/bookings/open-case";
import { recordsOf } from "@/lib/bookings/records-of";
import { releaseEscrow } from "@/lib/payments/release-escrow";
import { db, type Tx } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import type { Prisma } from "@/prisma/generated/client";

/** Settles the sessions whose end has passed: those that took place are completed and their money is earned, those to which somebody did not come are written down as such. Answers how many it looked at. */
export async function completeSessions(now: Date): Promise<number> {
  const over = await db.booking.findMany({ where: dueAt(now), orderBy: { endAt: "asc" }, select: { id: true }, take: 500 });
  for (const { id } of over) await transaction((tx) => settleSession(tx, id, now));
  return over.length;
}

/** Money of a session that has taken place leaves escrow for those who have earned it. The booking's row is locked. */
export async function earn(tx: Tx, booking: LockedBooking, now: Date): Promise<ReturnType<typeof amountDetails>> {
  const shares = sharesOnEnding(booking, "kept", now);
  await releaseEscrow(tx, booking.id, shares);
  return amountDetails(shares);
}

async function settleSession(tx: Tx, id: string, now: Date): Promise<void> {
  const booking = await lockBooking(tx, id);
  if (booking.status !== "confirmed") return;
  const records = await recordsOf(tx, id, now);
  const outcome = outcomeOf(booking, records, now);
  if (outcome.kind === "missed") return openCase(tx, booking, { ...outcome, source: "attendance", stays: records.stays, actorId: null, message: "" }, now);
  const status = nextStatus(booking.status, "complete");
  if (outcome.kind === "wait" || !status) return;
  await tx.booking.update({ where: { id }, data: { status }, select: { id: true } });
  await announce(tx, { bookingId: id, kind: "completed", details: await earn(tx, booking, now), event: "booking.completed" });
}

/** Sessions that are over: those with records at once, the rest when nobody can say any more that somebody did not come. */
function dueAt(now: Date): Prisma.BookingWhereInput {
  const dayAgo = new Date(now.getTime() - markHours * 3_600_000);
  const hasRecords: Prisma.BookingWhereInput = {
    format: "online",
    OR: [{ meeting: null, meetingProvider: "built_in" }, { meeting: { provider: "built_in" } }, { meeting: { provider: "zoom", attendance: { some: {} } } }],
  };
  return { status: "confirmed", OR: [{ endAt: { lte: dayAgo } }, { endAt: { lte: now }, ...hasRecords }] };
}
