import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db";
import type { SubscriptionView } from "@/lib/scheduling/core/subscription";

/** One of the calendars that the actor is subscribed to. Throws not-found, also for somebody else's. */
export async function findSubscription(actor: Actor, id: string, now: Date): Promise<SubscriptionView> {
  const row = await db.calendarConnection.findFirst({
    where: { id, userId: actor.id, provider: "ics" },
    select: {
      id: true, account: true, status: true, brokenAt: true, brokenReason: true, lastSyncAt: true,
      calendars: { select: { _count: { select: { busy: { where: { endAt: { gt: now } } } } } } },
    },
  });
  if (!row) throw notFound("calendar");
  const { account: name, lastSyncAt, brokenAt, calendars, ...rest } = row;
  const busyTimes = calendars.reduce((sum, { _count }) => sum + _count.busy, 0);
  return { ...rest, provider: "ics", name, brokenAt: brokenAt?.toISOString() ?? null, lastReadAt: lastSyncAt?.toISOString() ?? null, busyTimes };
}
