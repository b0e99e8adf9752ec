import { calendarEntry } from "@/lib/bookings/calendar-of-booking";
import { bookingFacts } from "@/lib/bookings/emails/booking-facts";
import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";
import { type SessionEntry, keepEntry } from "@/lib/scheduling/outside/keep-entry";
import { queueOf } from "@/lib/scheduling/outside/order-reading";

const inCalendars: readonly string[] = ["confirmed", "completed", "no_show"];

export type EntryJob = { readonly bookingId: string; readonly connectedCalendarId: string };

/** Has a booking's entry brought up to date in every calendar elsewhere in which it stands or should stand, of both sides. */
export async function orderEntries(bookingId: string): Promise<void> {
  const booking = await db.booking.findUnique({ where: { id: bookingId }, select: { clientId: true, expert: { select: { userId: true } } } });
  if (!booking) return;
  const calendars = await db.connectedCalendar.findMany({
    where: { connection: { userId: { in: [booking.clientId, booking.expert.userId] } }, OR: [{ isWritten: true }, { outsideEvents: { some: { bookingId, removedAt: null } } }] },
    select: { id: true, connectionId: true },
  });
  for (const { id, connectionId } of calendars) {
    const job: EntryJob = { bookingId, connectedCalendarId: id };
    await enqueue(db, "bookings.write-entry", job, { jobKey: `entry:${bookingId}:${id}`, queue: queueOf(connectionId), maxAttempts: 20 });
  }
}

/** Makes one entry what the booking is now. */
export async function writeEntry({ bookingId, connectedCalendarId }: EntryJob, tries: number, now: Date): Promise<void> {
  const calendar = await db.connectedCalendar.findUnique({ where: { id: connectedCalendarId }, select: { connection: { select: { user: { select: { id: true, name: true, email: true } } } } } });
  const owner = calendar?.connection.user;
  const facts = owner && (await bookingFacts(bookingId, owner.id));
  if (!owner || !facts) return;
  const { startAt, endAt, title, otherName, location, bookingUrl } = calendarEntry(facts, owner);
  const entry: SessionEntry = inCalendars.includes(facts.status)
    ? { title: `${title} with ${otherName}`, description: [location ? `Where: ${location}` : null, `Your booking: ${bookingUrl}`].filter((line) => line !== null).join("\n"), location: location ?? "", startAt, endAt }
    : null;
  await keepEntry({ bookingId, connectedCalendarId, side: facts.side }, entry, tries, now);
}

/** Brings all coming sessions of a person into the calendar they chose, and out of those they did not. */
export async function fillCalendars(userId: string, now: Date): Promise<void> {
  const theirs = { OR: [{ clientId: userId }, { expert: { userId } }] };
  const standing = { outsideEvents: { some: { removedAt: null, connected: { connection: { userId } } } } };
  const coming = await db.booking.findMany({ where: { AND: [theirs, { endAt: { gt: now } }, { OR: [{ status: "confirmed" }, standing] }] }, select: { id: true } });
  for (const { id } of coming) await orderEntries(id);
}
