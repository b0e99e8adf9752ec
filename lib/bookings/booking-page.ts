import type { Actor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { env, publicUrl } from "@/lib/platform/env";
import { attendanceOf } from "@/lib/bookings/attendance-of";
import { type BookAgain, bookAgain } from "@/lib/bookings/book-again";
import { cancelTerms } from "@/lib/bookings/cancel-booking";
import { confirmPayment } from "@/lib/bookings/confirm-payment";
import type { Attendance } from "@/lib/bookings/core/no-show-schema";
import type { Moving } from "@/lib/bookings/core/proposal";
import type { Booking, HistoryEntry, Terms } from "@/lib/bookings/core/schema";
import { lapseOnCalendar } from "@/lib/bookings/lapse";
import { movingOf } from "@/lib/bookings/moving-of";
import { nextFreeBeside } from "@/lib/bookings/next-free";
import { bookingHistory, findBooking } from "@/lib/bookings/queries";
import { visibleTo } from "@/lib/bookings/scope";
import type { Trail } from "@/lib/payments/core/trail";
import { ledgerTrail } from "@/lib/payments/ledger-trail";
import { lengthFields } from "@/lib/scheduling/length-fields";

export type BookingPage = {
  readonly booking: Booking;
  readonly terms: Terms;
  readonly history: readonly HistoryEntry[];
  readonly trail: Trail;
  /** For a hold that was lost: the first free times of the same offering, as instants. */
  readonly nextFree: readonly string[];
  readonly attendance: Attendance;
  /** What was proposed for another time, and whether the reader may propose. */
  readonly moving: Moving;
  /** Where a client can book the same again; null for hosts, and where the expert takes no bookings. */
  readonly again: BookAgain | null;
};

/** A booking as it truly is now, for its page or its checkout: a hold that has run out is ended first, and after paying the gateway itself is asked. Null when it is not the actor's. */
export async function openBooking(actor: Actor, id: string, options: { readonly hasPaid: boolean }): Promise<Booking | null> {
  const booking = await findBooking(actor, id);
  if (booking?.status !== "held") return booking;
  if (options.hasPaid) await confirmPayment(actor, id);
  else if (booking.holdExpiresAt && Date.parse(booking.holdExpiresAt) <= Date.now()) await lapseOnCalendar(await calendarOf(id));
  return findBooking(actor, id);
}

/** Everything that a booking's own page shows; null when it is not the actor's. */
export async function bookingPage(actor: Actor, id: string, options: { readonly hasPaid: boolean; readonly now: Date }): Promise<BookingPage | null> {
  const booking = await openBooking(actor, id, options);
  if (!booking) return null;
  const isLost = booking.side === "client" && booking.status === "expired";
  const [terms, history, trail, nextFree, attendance, again, moving] = await Promise.all([
    cancelTerms(actor, id, options.now), bookingHistory(actor, id), ledgerTrail(id), isLost ? nextFreeFor(actor, id, options.now) : [],
    attendanceOf(actor, id, options.now), isLost ? new Map<string, BookAgain>() : bookAgain([booking], options.now),
    movingOf(actor, id, options.now),
  ]);
  return { booking, terms, history, trail, nextFree, attendance, again: again.get(id) ?? null, moving };
}

export type CheckoutPage = {
  readonly booking: Booking;
  readonly refundTable: Terms["refundTable"];
  /** Set where the card fields stand on our own page. */
  readonly publishableKey: string | null;
  readonly returnUrl: string;
  readonly now: string;
};

/** What the page shows on which a hold is paid; null when the booking is not the actor's. */
export async function checkoutPage(actor: Actor, id: string, now: Date): Promise<CheckoutPage | null> {
  const booking = await openBooking(actor, id, { hasPaid: false });
  if (!booking) return null;
  const { refundTable } = await cancelTerms(actor, id, now);
  return { booking, refundTable, publishableKey: env().STRIPE_PUBLISHABLE_KEY ?? null, returnUrl: publicUrl(`/bookings/${id}?paid=1`), now: now.toISOString() };
}

async function calendarOf(id: string): Promise<string> {
  const { expert } = await db.booking.findUniqueOrThrow({ where: { id }, select: { expert: { select: { calendarId: true } } } });
  return expert.calendarId;
}

async function nextFreeFor(actor: Actor, id: string, now: Date): Promise<string[]> {
  const { offering, startAt, expert } = await db.booking.findFirstOrThrow({
    where: { id, ...visibleTo(actor) },
    select: { startAt: true, offering: { select: { ...lengthFields, archivedAt: true } }, expert: { select: { calendarId: true, publishedAt: true } } },
  });
  if (offering.archivedAt || !expert.publishedAt) return [];
  return nextFreeBeside(expert.calendarId, offering, new Date(startAt.getTime() - offering.durationMinutes * 60_000), now);
}
