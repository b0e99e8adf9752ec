import { likeTimes } from "@/lib/bookings/core/like-times";
import type { Booking } from "@/lib/bookings/core/schema";
import { instant } from "@/lib/kernel/instant";
import { DAY, MINUTE } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { lengthOf } from "@/lib/scheduling/core/offering-rules";
import { freeSlots } from "@/lib/scheduling/free-slots";
import { lengthFields } from "@/lib/scheduling/length-fields";
import type { Prisma } from "@/prisma/generated/client";

const ahead = 35 * DAY;
const timesShown = 4;

/** Where a client can book the same again: the times that suit them best (instants), or none where the offering is gone and only the profile is left. */
export type BookAgain = { readonly starts: readonly string[]; readonly isOffered: boolean };

const select = {
  archivedAt: true, ...lengthFields,
  expert: { select: { calendarId: true, publishedAt: true, user: { select: { suspendedAt: true } } } },
} satisfies Prisma.OfferingSelect;

type Offered = Prisma.OfferingGetPayload<{ select: typeof select }>;

/** For each of a client's own bookings, by its id, where to book it again; left out where the expert takes no bookings at all. */
export async function bookAgain(bookings: readonly Booking[], now: Date): Promise<ReadonlyMap<string, BookAgain>> {
  const own = bookings.filter(({ side, status }) => side === "client" && status !== "held");
  const offerings = await db.offering.findMany({ where: { id: { in: own.map(({ offeringId }) => offeringId) } }, select });
  const byId = new Map(offerings.map((offering) => [offering.id, offering]));
  const found = await Promise.all(own.map(async (booking) => {
    const offering = byId.get(booking.offeringId);
    if (!offering?.expert.publishedAt || offering.expert.user.suspendedAt) return [];
    return [[booking.id, offering.archivedAt ? { starts: [], isOffered: false } : { starts: await timesFor(booking, offering, now), isOffered: true }] as const];
  }));
  return new Map(found.flat());
}

async function timesFor({ startAt, clientTimeZone }: Booking, offering: Offered, now: Date): Promise<string[]> {
  // Whole minutes, so that the same question is asked again and again.
  const from = Math.floor(now.getTime() / MINUTE) * MINUTE;
  const starts = await freeSlots({ calendarId: offering.expert.calendarId, ...lengthOf(offering) }, { start: from, end: from + ahead }, now);
  const like = { startAt: Date.parse(startAt), timeZone: clientTimeZone };
  return likeTimes(starts.filter((start) => start > like.startAt), like, timesShown).map((start) => instant(new Date(start)));
}
