import { notFound } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

const select = {
  id: true, status: true, clientId: true, expertId: true, startAt: true, endAt: true, answerBy: true, confirmedAt: true, acceptance: true, cancellationPolicy: true,
  priceAmount: true, taxAmount: true, totalAmount: true, currency: true,
  expert: { select: { userId: true, calendarId: true, user: { select: { suspendedAt: true } } } },
  offering: { select: { durationMinutes: true, stepMinutes: true } },
} satisfies Prisma.BookingSelect;

/** What a change of a booking is decided by. */
export type LockedBooking = Prisma.BookingGetPayload<{ select: typeof select }>;

/** The booking as it is now, and nobody else changes it until this transaction ends. Throws not-found. */
export async function lockBooking(tx: Tx, bookingId: string): Promise<LockedBooking> {
  await tx.$queryRaw`SELECT 1 FROM bookings WHERE id = ${bookingId} FOR NO KEY UPDATE`;
  const booking = await tx.booking.findUnique({ where: { id: bookingId }, select });
  if (!booking) throw notFound("booking");
  return booking;
}
