import { createHash } from "node:crypto";
import { calendarFeed, type FeedEntry } from "@/lib/bookings/calendar-file";
import { DAY, MINUTE } from "@/lib/kernel/zone";
import { locationOf } from "@/lib/meetings/core/location";
import { db } from "@/lib/platform/db";
import { publicUrl } from "@/lib/platform/env";
import { hashToken } from "@/lib/platform/secrets";

const pastDays = 90;
const cancelledDays = 30;
const entriesAtMost = 2_000;

export type Feed = { readonly text: string; readonly etag: string };

/** The calendar behind a private address: what is confirmed, what waits for an answer, and for a month what was called off. Null when the address is unknown or worthless. */
export async function readFeed(token: string, now: Date): Promise<Feed | null> {
  const feed = await db.calendarFeed.findUnique({
    where: { hash: hashToken(token.replace(/\.ics$/, "")) },
    select: { id: true, revokedAt: true, lastReadAt: true, user: { select: { id: true, name: true, suspendedAt: true } } },
  });
  if (!feed || feed.revokedAt || feed.user.suspendedAt) return null;
  if (!feed.lastReadAt || feed.lastReadAt.getTime() < now.getTime() - MINUTE) await db.calendarFeed.updateMany({ where: { id: feed.id }, data: { lastReadAt: now } });
  const text = calendarFeed(await entriesOf(feed.user.id, now), feed.user.name);
  return { text, etag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"` };
}

async function entriesOf(userId: string, now: Date): Promise<FeedEntry[]> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY);
  const rows = await db.booking.findMany({
    where: {
      AND: [
        { OR: [{ clientId: userId }, { expert: { userId } }] },
        {
          OR: [
            { status: { in: ["confirmed", "awaiting_acceptance", "completed", "no_show"] }, endAt: { gt: daysAgo(pastDays) } },
            // What never stood in a calendar need not be taken out of one.
            { status: { in: ["cancelled", "declined", "expired"] }, updatedAt: { gt: daysAgo(cancelledDays) }, OR: [{ confirmedAt: { not: null } }, { answerBy: { not: null } }] },
          ],
        },
      ],
    },
    orderBy: [{ startAt: "desc" }, { id: "asc" }],
    take: entriesAtMost,
    select: {
      id: true, status: true, title: true, startAt: true, endAt: true, timeVersion: true, format: true, place: true, updatedAt: true, clientId: true,
      meetingProvider: true, meetingLink: true, meeting: { select: { provider: true, joinUrl: true } },
      client: { select: { name: true } }, expert: { select: { user: { select: { name: true } } } },
    },
  });
  return rows.map(({ id, status, title, startAt, endAt, timeVersion, format, place, updatedAt, clientId, client, expert, meeting, meetingProvider: chosen, meetingLink: link }) => ({
    bookingId: id, title, startAt, endAt, timeVersion, changedAt: updatedAt,
    otherName: clientId === userId ? expert.user.name : client.name,
    location: format === "online" ? locationOf({ isClient: clientId === userId, chosen, link, meeting, ownUrl: publicUrl(`/meet/${id}`) }).address : place,
    bookingUrl: publicUrl(`/bookings/${id}`),
    isTentative: status === "awaiting_acceptance",
    isCancelled: ["cancelled", "declined", "expired"].includes(status),
  }));
}
