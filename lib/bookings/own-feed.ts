import type { Actor } from "@/lib/kernel/actor";
import { instant } from "@/lib/kernel/instant";
import { db } from "@/lib/platform/db";
import { publicUrl } from "@/lib/platform/env";
import { hashToken, newToken } from "@/lib/platform/secrets";
import { transaction } from "@/lib/platform/transaction";

export type FeedState = { readonly createdAt: string; readonly lastReadAt: string | null };

/** Whether the actor has a calendar address, since when, and when a program read it last; null without one. */
export async function ownFeed(actor: Actor): Promise<FeedState | null> {
  const feed = await db.calendarFeed.findFirst({ where: { userId: actor.id, revokedAt: null }, select: { createdAt: true, lastReadAt: true } });
  return feed && { createdAt: instant(feed.createdAt), lastReadAt: feed.lastReadAt && instant(feed.lastReadAt) };
}

/** Makes the actor's calendar address, which nobody can show again; an earlier one is worthless from then on. */
export async function makeFeed(actor: Actor, now: Date): Promise<{ url: string; webcalUrl: string }> {
  const token = newToken();
  await transaction(async (tx) => {
    // One after the other: a person has one address.
    await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${actor.id} FOR NO KEY UPDATE`;
    await tx.calendarFeed.updateMany({ where: { userId: actor.id, revokedAt: null }, data: { revokedAt: now } });
    await tx.calendarFeed.create({ data: { userId: actor.id, hash: hashToken(token) }, select: { id: true } });
  });
  const url = publicUrl(`/api/calendar/${token}.ics`);
  return { url, webcalUrl: url.replace(/^https?:/, "webcal:") };
}

/** Makes the actor's calendar address worthless. */
export async function revokeFeed(actor: Actor, now: Date): Promise<void> {
  await db.calendarFeed.updateMany({ where: { userId: actor.id, revokedAt: null }, data: { revokedAt: now } });
}
