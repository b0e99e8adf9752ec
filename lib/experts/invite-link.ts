import { inviteEnded, guestRefused, notByInvitation, yourOwnOffering } from "@/lib/experts/core/errors";
import { findGuestStatus } from "@/lib/experts/ask-to-book";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db";
import { publicUrl } from "@/lib/platform/env";
import { hashToken, newToken } from "@/lib/platform/secrets";
import { transaction } from "@/lib/platform/transaction";
import type { Prisma } from "@/prisma/generated/client";

const select = {
  id: true, title: true, description: true, durationMinutes: true, format: true, priceAmount: true, currency: true,
  expert: { select: { slug: true, userId: true, headline: true, user: { select: { name: true, photoFileId: true } } } },
} satisfies Prisma.OfferingSelect;

/** The offering behind a link, as its page shows it. */
export type Invitation = Prisma.OfferingGetPayload<{ select: typeof select }>;

/** Makes a new secret link to one of the actor's offerings, which makes the one before worthless. Only its hash is kept: it is told this once. */
export async function makeInviteLink(actor: Actor, offeringId: string): Promise<string> {
  const token = newToken();
  await setInvite(actor, offeringId, hashToken(token), true);
  return publicUrl(`/invited/${token}`);
}

/** Makes the link worthless. Whoever came by it stays in. */
export async function closeInviteLink(actor: Actor, offeringId: string): Promise<void> {
  await setInvite(actor, offeringId, null, false);
}

/** Whether one of the actor's offerings has a link that works. */
export async function hasInviteLink(actor: Actor, offeringId: string): Promise<boolean> {
  return (await db.offering.count({ where: { id: offeringId, audience: "invited", inviteHash: { not: null }, expert: { userId: actor.id } } })) > 0;
}

/** What a link invites to; null when it does not work any more. */
export async function findInvitation(token: string): Promise<Invitation | null> {
  const bookable = { archivedAt: null, audience: "invited" as const, expert: { publishedAt: { not: null }, user: { suspendedAt: null } } };
  return db.offering.findFirst({ where: { inviteHash: hashToken(token), ...bookable }, select });
}

/** Lets the actor in by the link; twice is once. Not whom the expert has refused by name. */
export async function acceptInvitation(actor: Actor, token: string, now: Date): Promise<{ offeringId: string; slug: string }> {
  const invitation = await findInvitation(token);
  if (!invitation) throw inviteEnded();
  const { id: offeringId, expert } = invitation;
  if (expert.userId === actor.id) throw yourOwnOffering();
  await transaction(async (tx) => {
    const admitted = { status: "admitted" as const, answeredAt: now };
    await tx.offeringGuest.createMany({ data: [{ offeringId, userId: actor.id, ...admitted }], skipDuplicates: true });
    await tx.offeringGuest.updateMany({ where: { offeringId, userId: actor.id, status: "asked" }, data: admitted });
    if ((await findGuestStatus(offeringId, actor.id, tx)) === "refused") throw guestRefused();
  });
  return { offeringId, slug: expert.slug };
}

async function setInvite(actor: Actor, id: string, inviteHash: string | null, mustBeInvited: boolean): Promise<void> {
  const own = { id, archivedAt: null, expert: { userId: actor.id } };
  const offering = await db.offering.findFirst({ where: own, select: { audience: true } });
  if (!offering) throw notFound("offering");
  if (mustBeInvited && offering.audience !== "invited") throw notByInvitation();
  await db.offering.updateMany({ where: own, data: { inviteHash } });
}
