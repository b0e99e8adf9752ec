import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { queueMail } from "@/lib/notifications/queue-mail";

type BookingEvent = { readonly bookingId: string; readonly paymentId?: string };

type Sides = "both" | "client";

/** A reaction that writes one letter to each side concerned, at most once for each happening. */
export function mailParties(template: string, sides: Sides = "both", isDue: (bookingId: string) => Promise<boolean> = async () => true) {
  return async (event: unknown): Promise<void> => {
    const { bookingId, paymentId } = event as BookingEvent;
    if (!(await isDue(bookingId))) return;
    const booking = await db.booking.findUniqueOrThrow({ where: { id: bookingId }, select: { clientId: true, expert: { select: { userId: true } } } });
    const people = sides === "both" ? [booking.clientId, booking.expert.userId] : [booking.clientId];
    const props = { bookingId, ...(paymentId ? { paymentId } : {}) };
    await transaction(async (tx) => {
      for (const userId of people) await queueMail(tx, { template, dedupeKey: `${template}:${paymentId ?? bookingId}:${userId}`, userId, props });
    });
  };
}

/** Whether a cancelled booking was more than a hold that was let go: then nobody else ever heard of it. */
export async function wasBooked(bookingId: string): Promise<boolean> {
  const booked = await db.booking.count({
    where: { id: bookingId, OR: [{ confirmedAt: { not: null } }, { payments: { some: { status: { in: ["authorised", "voided", "succeeded"] } } } }] },
  });
  return booked > 0;
}

/** Whether what ran out was a request with a card behind it, not a mere hold. */
export async function wasRequested(bookingId: string): Promise<boolean> {
  return (await db.payment.count({ where: { bookingId, status: { in: ["authorised", "voided"] } } })) > 0;
}
