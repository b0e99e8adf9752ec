import { bookingFacts } from "@/lib/bookings/emails/booking-facts";
import { tellParty } from "@/lib/bookings/tell-party";
import { MINUTE } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";

const minutesBeforeTheEnd = 5;

/** The reaction to a hold: a word to the client shortly before it ends. */
export async function schedulePaymentDue(bookingId: string): Promise<void> {
  const booking = await db.booking.findFirst({ where: { id: bookingId, status: "held", totalAmount: { gt: 0 } }, select: { holdExpiresAt: true } });
  if (!booking) return;
  const runAt = new Date(booking.holdExpiresAt.getTime() - minutesBeforeTheEnd * MINUTE);
  await enqueue(db, "bookings.payment-due", { bookingId }, { runAt, jobKey: `payment-due:${bookingId}` });
}

/** Tells the client that a time is held and not paid yet; nothing once it is paid, given up or over. */
export async function tellPaymentDue(bookingId: string, now: Date = new Date()): Promise<void> {
  const booking = await db.booking.findFirst({ where: { id: bookingId, status: "held", holdExpiresAt: { gt: now } }, select: { clientId: true } });
  const facts = booking && (await bookingFacts(bookingId, booking.clientId));
  if (!facts) return;
  const { clientId: userId } = booking;
  const dedupeKey = `payment-due:${bookingId}:${userId}`;
  await transaction((tx) => tellParty(tx, { notice: "payment-due", facts, userId, dedupeKey, path: `/checkout/${bookingId}`, usefulUntil: facts.holdExpiresAt }, now));
}
