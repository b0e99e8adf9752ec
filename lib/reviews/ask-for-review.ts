import { tellsOf } from "@/lib/reviews/review-letters";
import { bookingFacts } from "@/lib/bookings/emails/booking-facts";
import { notifyPerson } from "@/lib/notifications/notify-person";
import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";

const HOUR = 3_600_000;

/** The reaction to a completed session: the client is asked about it an hour later. */
export async function scheduleReviewRequest(bookingId: string, now: Date = new Date()): Promise<void> {
  await enqueue(db, "reviews.ask", { bookingId }, { runAt: new Date(now.getTime() + HOUR), jobKey: `reviews.ask:${bookingId}` });
}

/** Asks the client how a session was, once; not when it did not count in the end, or a review stands already. */
export async function askForReview(bookingId: string, now: Date = new Date()): Promise<void> {
  const booking = await db.booking.findFirst({ where: { id: bookingId, status: "completed", review: null }, select: { clientId: true } });
  const facts = booking && (await bookingFacts(bookingId, booking.clientId));
  if (!facts) return;
  const { clientId: userId } = booking;
  const entry = { ...tellsOf(facts), path: `/bookings/${bookingId}#review`, happensAt: facts.startAt } as const;
  const letter = { template: "review-request", props: { bookingId } };
  await transaction((tx) => notifyPerson(tx, { userId, kind: "review_request", dedupeKey: `review-request:${bookingId}:${userId}`, subject: { type: "booking", id: bookingId }, entry, letter }, now));
}
