import { caseView } from "@/lib/bookings/attendance-of";
import type { NoShowView } from "@/lib/bookings/core/no-show-schema";
import { noShowWords } from "@/lib/bookings/core/no-show-words";
import { type BookingFacts, bookingFacts } from "@/lib/bookings/emails/booking-facts";
import { readCase } from "@/lib/bookings/read-case";
import { db } from "@/lib/platform/db";

/** A missed session as one side is told of it. */
export type NoShowFacts = BookingFacts & { readonly found: NoShowView; readonly words: { readonly title: string; readonly sentence: string } };

/** What a notice about a missed session can say to one side; null for anybody else, and when nothing was found. */
export async function noShowFacts(bookingId: string, userId: string, now: Date): Promise<NoShowFacts | null> {
  const [facts, row, found] = await Promise.all([
    bookingFacts(bookingId, userId),
    db.booking.findUnique({ where: { id: bookingId }, select: { status: true, startAt: true, priceAmount: true, taxAmount: true, currency: true, cancellationPolicy: true, clientId: true } }),
    readCase(db, bookingId),
  ]);
  if (!facts || !row || !found) return null;
  const view = caseView(row, found, facts.side, now);
  const [client, expert] = facts.side === "client" ? [facts.me, facts.other] : [facts.other, facts.me];
  return { ...facts, found: view, words: noShowWords({ side: facts.side, client, expert }, view) };
}
