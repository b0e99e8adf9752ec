import { notFound } from "@/lib/kernel/errors";
import { MINUTE } from "@/lib/kernel/zone";
import type { Tx } from "@/lib/platform/db";
import type { OfferingLength } from "@/lib/scheduling/core/offering-rules";
import type { Prisma } from "@/prisma/generated/client";

const select = {
  id: true, status: true, clientId: true, expertId: true, startAt: true, endAt: true, answerBy: true, confirmedAt: true, acceptance: true, cancellationPolicy: true,
  priceAmount: true, taxAmount: true, totalAmount: true, currency: true,
  bufferBeforeMinutes: true, bufferAfterMinutes: true, movePolicy: true, moveCount: true, timeVersion: true,
  expert: { select: { userId: true, calendarId: true, user: { select: { suspendedAt: true } } } },
  offering: { select: { id: true, stepMinutes: true, horizonDays: true, dailyLimit: true } },
} satisfies Prisma.BookingSelect;

type Row = Prisma.BookingGetPayload<{ select: typeof select }>;

/** What a change of a booking is decided by; `offering` has the length and padding that were frozen with it, and the other rules as they are now. */
export type LockedBooking = Omit<Row, "offering"> & { readonly offering: OfferingLength };

/** The booking as it is now, and nobody else changes it until this transaction ends. Throws not-found. */
export async function lockBooking(tx: Tx, bookingId: string): Promise<LockedBooking> {
  await tx.$queryRaw`SELECT 1 FROM bookings WHERE id = ${bookingId} FOR NO KEY UPDATE`;
  const booking = await tx.booking.findUnique({ where: { id: bookingId }, select });
  if (!booking) throw notFound("booking");
  return { ...booking, offering: lengthOf(booking) };
}

function lengthOf({ startAt, endAt, bufferBeforeMinutes, bufferAfterMinutes, offering }: Row): OfferingLength {
  return { ...offering, durationMinutes: (endAt.getTime() - startAt.getTime()) / MINUTE, bufferBeforeMinutes, bufferAfterMinutes };
}
