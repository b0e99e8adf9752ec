import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db";
import type { SubscriptionView } from "@/lib/scheduling/core/subscription";

/** The calendars that the actor is subscribed to, in the order in which they came. */
export async function listSubscriptions(actor: Actor, now: Date): Promise<SubscriptionView[]> {
  return read(actor, null, now);
}

/** One of them. Throws not-found, also for somebody else's. */
export async function findSubscription(actor: Actor, id: string, now: Date): Promise<SubscriptionView> {
  const [found] = await read(actor, id, now);
  if (!found) throw notFound("calendar");
  return found;
}

async function read(actor: Actor, id: string | null, now: Date): Promise<SubscriptionView[]> {
  const rows = await db.calendarConnection.findMany({
    where: { userId: actor.id, provider: "ics", ...(id !== null && { id }) },
    orderBy: { createdAt: "asc" },
    select: {
      id: true, account: true, status: true, brokenAt: true, brokenReason: true, lastSyncAt: true,
      calendars: { select: { _count: { select: { busy: { where: { endAt: { gt: now } } } } } } },
    },
  });
  return rows.map(({ account: name, lastSyncAt, brokenAt, calendars, ...row }) => ({
    ...row,
    provider: "ics",
    name,
    brokenAt: brokenAt?.toISOString() ?? null,
    lastReadAt: lastSyncAt?.toISOString() ?? null,
    busyTimes: calendars.reduce((sum, { _count }) => sum + _count.busy, 0),
  }));
}
