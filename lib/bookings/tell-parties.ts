import type { BookingNotice } from "@/lib/bookings/core/notice-words";
import { bookingFacts } from "@/lib/bookings/emails/booking-facts";
import { tellParty } from "@/lib/bookings/tell-party";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";

type BookingEvent = { readonly bookingId: string; readonly paymentId?: string };

type Sides = "both" | "client";

/** A reaction that tells each side concerned what happened to a booking, at most once for each happening. */
export function tellParties(notice: BookingNotice, sides: Sides = "both", isDue: (bookingId: string) => Promise<boolean> = async () => true) {
  return async (event: unknown): Promise<void> => {
    const { bookingId, paymentId } = event as BookingEvent;
    if (!(await isDue(bookingId))) return;
    const { clientId, expert } = await db.booking.findUniqueOrThrow({ where: { id: bookingId }, select: { clientId: true, expert: { select: { userId: true } } } });
    for (const userId of sides === "both" ? [clientId, expert.userId] : [clientId]) {
      const facts = await bookingFacts(bookingId, userId);
      const dedupeKey = `${notice}:${paymentId ?? bookingId}:${userId}`;
      if (facts) await transaction((tx) => tellParty(tx, { notice, facts, userId, dedupeKey, ...(paymentId ? { props: { paymentId } } : {}) }));
    }
  };
}

/** Whether a cancelled booking was more than a hold that was let go: then nobody else ever heard of it. */
export async function wasBooked(bookingId: string): Promise<boolean> {
  const booked = await db.booking.count({
    where: { id: bookingId, OR: [{ confirmedAt: { not: null } }, { payments: { some: { status: { in: ["authorised", "voided", "succeeded"] } } } }] },
  });
  return booked > 0;
}

/** Whether a request ended with the expert's no, and not with the client's to the other times. */
export async function wasDeclinedByHost(bookingId: string): Promise<boolean> {
  return (await db.proposal.count({ where: { bookingId, side: "host", status: "declined" } })) === 0;
}

/** Whether what ran out was a request with a card behind it, not a mere hold. */
export async function wasRequested(bookingId: string): Promise<boolean> {
  return (await db.payment.count({ where: { bookingId, status: { in: ["authorised", "voided"] } } })) > 0;
}
