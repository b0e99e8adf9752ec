import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db";
import type { Side } from "@/lib/bookings/core/refund";
import { visibleTo } from "@/lib/bookings/scope";

export type Party = { readonly side: Side; readonly calendarId: string };

/** On which side of a booking the actor is, and the calendar that it is on. Throws not-found for everybody else. */
export async function findParty(actor: Actor, bookingId: string): Promise<Party> {
  const booking = await db.booking.findFirst({ where: { id: bookingId, ...visibleTo(actor) }, select: { clientId: true, expert: { select: { calendarId: true } } } });
  if (!booking) throw notFound("booking");
  return { side: booking.clientId === actor.id ? "client" : "host", calendarId: booking.expert.calendarId };
}
