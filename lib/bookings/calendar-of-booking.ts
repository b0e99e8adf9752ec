import { calendarFile, type CalendarEntry } from "@/lib/bookings/calendar-file";
import { type BookingFacts, bookingFacts } from "@/lib/bookings/emails/booking-facts";
import { db } from "@/lib/platform/db";
import { mailSender } from "@/lib/notifications/letter";

const withEntry: readonly string[] = ["confirmed", "completed", "cancelled", "no_show"];

/** The calendar entry of a booking for one of its parties. */
export function calendarEntry(facts: BookingFacts, reader: { readonly name: string; readonly email: string }): CalendarEntry {
  const { id, startAt, endAt, title, other, isOnline, online, place, urls, status, timeVersion } = facts;
  return {
    bookingId: id, startAt, endAt, title, otherName: other.name, location: isOnline ? online.address : place, bookingUrl: urls.booking,
    isCancelled: status === "cancelled", timeVersion, attendee: { name: reader.name, email: reader.email }, organizer: mailSender(),
  };
}

/** The calendar file of a booking that was confirmed, for one of its parties; null for everybody else. */
export async function calendarOfBooking(userId: string, bookingId: string, now: Date = new Date()): Promise<string | null> {
  const facts = await bookingFacts(bookingId, userId);
  if (!facts?.confirmedAt || !withEntry.includes(facts.status)) return null;
  const reader = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true, email: true } });
  return calendarFile(calendarEntry(facts, reader), "PUBLISH", now);
}
