import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { instant } from "@/lib/kernel/instant";
import { db } from "@/lib/platform/db";
import type { Booking } from "@/lib/bookings/core/schema";
import { listBookings } from "@/lib/bookings/queries";
import { outsideHours } from "@/lib/scheduling/core/outside-hours";
import { HoursSchema } from "@/lib/scheduling/core/schema";

const most = 100;

/** The actor's coming sessions and requests, as host, that lie outside the hours as they are now; soonest first. They stand until somebody moves or cancels them. */
export async function bookingsOutsideHours(actor: Actor, now: Date): Promise<Booking[]> {
  const calendar = await db.calendar.findFirst({ where: { expert: { userId: actor.id } }, select: { timeZone: true, hours: true } });
  if (!calendar) throw notFound("calendar");
  const hours = { timeZone: calendar.timeZone, ...HoursSchema.parse(calendar.hours) };
  const found: Booking[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listBookings(actor, { side: "host", status: ["confirmed", "awaiting_acceptance"], from: instant(now), order: "soonest", limit: most, ...(cursor ? { cursor } : {}) });
    found.push(...outsideHours(hours, page.items.map(sessionOf)).map(({ booking }) => booking));
    if (!page.nextCursor || found.length >= most) return found.slice(0, most);
    cursor = page.nextCursor;
  }
}

function sessionOf(booking: Booking) {
  const { startAt, endAt, proposal } = booking;
  const isOwnersChoice = proposal?.side === "host" && proposal.times.some((time) => time.isChosen && time.startAt === startAt);
  return { booking, start: Date.parse(startAt), end: Date.parse(endAt), isOwnersChoice };
}
