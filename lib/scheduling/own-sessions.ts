import { db } from "@/lib/platform/db";
import { bookingOfUid } from "@/lib/scheduling/core/booking-uid";

/**
 * Which of these event ids are sessions on the person's own calendar that came back from elsewhere: their time is reserved here already,
 * and must not block a second time. A session that the person has booked with somebody else is not one: it does take their time.
 */
export async function ownSessions(userId: string, uids: readonly string[]): Promise<ReadonlySet<string>> {
  const bookings = new Map(uids.flatMap((uid) => [[bookingOfUid(uid), uid] as const]).filter((pair): pair is readonly [string, string] => pair[0] !== null));
  if (bookings.size === 0) return new Set();
  const rows = await db.reservation.findMany({
    where: { bookingId: { in: [...bookings.keys()] }, calendar: { expert: { userId } } },
    select: { bookingId: true },
    distinct: ["bookingId"],
  });
  const own = new Set(rows.map(({ bookingId }) => bookingId));
  return new Set(uids.filter((uid) => own.has(bookingOfUid(uid) ?? "")));
}
