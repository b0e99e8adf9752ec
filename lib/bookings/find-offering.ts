import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { type Db, db } from "@/lib/platform/db";
import { expertAway, offeringClosed, ownOffering } from "@/lib/bookings/core/errors";
import { lengthFields } from "@/lib/scheduling/length-fields";
import type { Prisma } from "@/prisma/generated/client";

const select = {
  title: true, ...lengthFields, priceAmount: true, currency: true, format: true, place: true, acceptance: true,
  audience: true, upcomingLimit: true, movePolicy: true, meetingProvider: true,
  meetingLink: true, cancellationPolicy: true, archivedAt: true, expertId: true,
  expert: { select: { userId: true, slug: true, calendarId: true, publishedAt: true, calendar: { select: { timeZone: true } }, user: { select: { name: true, suspendedAt: true } } } },
} satisfies Prisma.OfferingSelect;

export type BookableOffering = Prisma.OfferingGetPayload<{ select: typeof select }>;

/** An offering that may be booked now, by somebody (or, asking only, by a stranger). Refuses unknown, unpublished, archived and one's own ones. */
export async function findOffering(actor: Actor | null, offeringId: string, from: Db = db): Promise<BookableOffering> {
  const offering = await from.offering.findUnique({ where: { id: offeringId }, select });
  if (!offering) throw notFound("offering");
  if (!offering.expert.publishedAt || offering.expert.user.suspendedAt) throw expertAway();
  if (offering.archivedAt) throw offeringClosed();
  if (actor && offering.expert.userId === actor.id) throw ownOffering();
  return offering;
}
