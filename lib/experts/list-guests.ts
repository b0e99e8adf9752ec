import type { Guest } from "@/lib/experts/core/guest";
import type { GuestStatus } from "@/lib/experts/core/may-book";
import type { Actor } from "@/lib/kernel/actor";
import { instant, instantOrNull } from "@/lib/kernel/instant";
import { type Page, pageFrom } from "@/lib/kernel/page";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

/** What to select of somebody at the door, for `guestOf`. */
export const guestFields = {
  offeringId: true, userId: true, status: true, message: true, createdAt: true, answeredAt: true,
  offering: { select: { title: true } }, user: { select: { name: true, photoFileId: true } },
} satisfies Prisma.OfferingGuestSelect;

export type GuestRow = Prisma.OfferingGuestGetPayload<{ select: typeof guestFields }>;

export type GuestFilter = { readonly offeringId?: string | undefined; readonly status?: GuestStatus | undefined };

/** Who has come to the door of the actor's offerings: those who wait for an answer first, longest first. */
export async function listGuests(actor: Actor, { offeringId, status }: GuestFilter, { limit, offset }: { readonly limit: number; readonly offset: number }): Promise<Required<Page<Guest>>> {
  const where: Prisma.OfferingGuestWhereInput = {
    offering: { archivedAt: null, expert: { userId: actor.id } },
    ...(offeringId === undefined ? {} : { offeringId }),
    ...(status === undefined ? {} : { status }),
  };
  const orderBy: Prisma.OfferingGuestOrderByWithRelationInput[] = [{ status: "asc" }, { createdAt: "asc" }, { offeringId: "asc" }, { userId: "asc" }];
  const [rows, total] = await Promise.all([
    db.offeringGuest.findMany({ where, orderBy, select: guestFields, skip: offset, take: limit + 1 }),
    db.offeringGuest.count({ where }),
  ]);
  return { ...pageFrom(rows.map(guestOf), limit, offset), total };
}

/** Everybody who waits for the actor's answer; a hundred at most. */
export async function waitingGuests(actor: Actor): Promise<readonly Guest[]> {
  return (await listGuests(actor, { status: "asked" }, { limit: 100, offset: 0 })).items;
}

/** Somebody at the door as their expert sees them. */
export function guestOf({ offering, user, createdAt, answeredAt, ...row }: GuestRow): Guest {
  const photoUrl = user.photoFileId ? `/files/${user.photoFileId}` : null;
  return { ...row, offeringTitle: offering.title, name: user.name, photoUrl, askedAt: instant(createdAt), answeredAt: instantOrNull(answeredAt) };
}
