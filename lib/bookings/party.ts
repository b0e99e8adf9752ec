import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db";
import type { Side } from "@/lib/bookings/core/refund";
import { visibleTo } from "@/lib/bookings/scope";

export type Party = { readonly side: Side; readonly calendarId: string; /** The zone in which this side is told of the booking. */ readonly timeZone: string };

/** On which side of a booking the actor is, and the calendar that it is on. Throws not-found for everybody else. */
export async function findParty(actor: Actor, bookingId: string): Promise<Party> {
  const booking = await db.booking.findFirst({ where: { id: bookingId, ...visibleTo(actor) }, select });
  if (!booking) throw notFound("booking");
  const { clientId, clientTimeZone, expert } = booking;
  const isClient = clientId === actor.id;
  return { side: isClient ? "client" : "host", calendarId: expert.calendarId, timeZone: isClient ? clientTimeZone : expert.calendar.timeZone };
}

const select = { clientId: true, clientTimeZone: true, expert: { select: { calendarId: true, calendar: { select: { timeZone: true } } } } } as const;
