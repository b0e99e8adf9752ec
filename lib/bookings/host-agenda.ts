import type { Booking } from "@/lib/bookings/core/schema";
import { listBookings } from "@/lib/bookings/queries";
import type { Actor } from "@/lib/kernel/actor";
import { instant } from "@/lib/kernel/instant";
import type { Page } from "@/lib/kernel/page";
import { DAY } from "@/lib/kernel/zone";

export type HostAgenda = { readonly today: readonly Booking[]; readonly week: readonly Booking[]; readonly requests: readonly Booking[] };

/** What an expert has to do: today's sessions and those of the six days after it (days of their own zone), and all open requests. */
export async function hostAgenda(actor: Actor, now: Date): Promise<HostAgenda> {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(actor.timeZone).startOfDay();
  const from = instant(new Date(today.epochMilliseconds));
  const to = instant(new Date(today.add({ days: 7 }).epochMilliseconds));
  const tomorrow = today.add({ days: 1 }).epochMilliseconds;
  const [sessions, requests] = await Promise.all([
    listBookings(actor, { side: "host", status: ["confirmed", "completed", "no_show"], from, to, order: "soonest", limit: 100 }),
    openRequests(actor),
  ]);
  const isToday = (booking: Booking): boolean => Date.parse(booking.startAt) < tomorrow;
  return { today: sessions.items.filter(isToday), week: sessions.items.filter((booking) => !isToday(booking)), requests };
}

/** Requests that wait for the expert's answer, soonest session first. */
export async function openRequests(actor: Actor): Promise<readonly Booking[]> {
  const page = await listBookings(actor, { side: "host", status: ["awaiting_acceptance"], order: "soonest", limit: 100 });
  return page.items;
}

/** All sessions that an expert gives, however far ahead, soonest first; or those behind them, latest first. One that is under way, or waits to be settled, still counts as coming. */
export function hostSessions(actor: Actor, which: "coming" | "past", cursor: string | undefined, now: Date): Promise<Page<Booking>> {
  const page = { side: "host", limit: 20, ...(cursor ? { cursor } : {}) } as const;
  if (which === "past") return listBookings(actor, { ...page, status: ["completed", "cancelled", "declined", "no_show"], order: "latest" });
  return listBookings(actor, { ...page, status: ["awaiting_acceptance", "confirmed"], from: instant(new Date(now.getTime() - 2 * DAY)), order: "soonest" });
}
