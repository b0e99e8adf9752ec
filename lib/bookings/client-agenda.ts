import type { Actor } from "@/lib/kernel/actor";
import { instant } from "@/lib/kernel/instant";
import type { Page } from "@/lib/kernel/page";
import type { Booking } from "@/lib/bookings/core/schema";
import { listBookings } from "@/lib/bookings/queries";

const HOUR = 3_600_000;

/** What a client has before them: holds to pay first, then sessions and requests, soonest first. One that is under way, or waits to be settled, still counts. */
export async function upcomingBookings(actor: Actor, now: Date): Promise<{ readonly toPay: readonly Booking[]; readonly coming: readonly Booking[] }> {
  const from = instant(new Date(now.getTime() - 48 * HOUR));
  const { items } = await listBookings(actor, { side: "client", status: ["held", "awaiting_acceptance", "confirmed"], from, order: "soonest", limit: 100 });
  const isPayable = (booking: Booking): boolean => booking.holdExpiresAt !== null && Date.parse(booking.holdExpiresAt) > now.getTime();
  return {
    toPay: items.filter(isPayable),
    coming: items.filter((booking) => booking.status !== "held" && (booking.status === "confirmed" || Date.parse(booking.endAt) > now.getTime())),
  };
}

/** What a client has behind them, latest first. */
export function pastBookings(actor: Actor, cursor: string | undefined): Promise<Page<Booking>> {
  return listBookings(actor, { side: "client", status: ["completed", "cancelled", "declined", "expired", "no_show"], order: "latest", limit: 20, ...(cursor ? { cursor } : {}) });
}
