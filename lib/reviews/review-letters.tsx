import { z } from "zod";
import { type BookingFacts, bookingFacts } from "@/lib/bookings/emails/booking-facts";
import type { Compose } from "@/lib/notifications/letter";
import { db } from "@/lib/platform/db";
import { publicUrl } from "@/lib/platform/env";
import { ReviewRequestLetter } from "@/lib/reviews/emails/review-request-letter";

const PropsSchema = z.object({ bookingId: z.string() });

/** The letters about reviews, written as things are when they are sent. */
export const reviewLetters: Readonly<Record<string, Compose>> = {
  "review-request": async (raw, to) => {
    const { bookingId } = PropsSchema.parse(raw);
    const facts = await bookingFacts(bookingId, to.id);
    const isReviewed = (await db.review.count({ where: { bookingId } })) > 0;
    if (facts?.status !== "completed" || isReviewed) return null;
    return { subject: tellsOf(facts).title, body: <ReviewRequestLetter facts={facts} href={publicUrl(`/bookings/${bookingId}#review`)} /> };
  },
};

/** The line that asks about a session, in the notice centre and as a subject. */
export function tellsOf({ title, other }: BookingFacts): { readonly title: string; readonly body: string } {
  return { title: `How was it? ${title} with ${other.name}`, body: "A few words help the next person to choose." };
}
