import { db, type Db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";
import { isDue, vendorNames } from "@/lib/scheduling/core/connections";

/** Whatever speaks for one connection does so in turn: nothing older is written over something newer. */
export function queueOf(connectionId: string): string {
  return `calendar:${connectionId}`;
}

/** Has a connection read at once; a reading that waits already is the same one. */
export async function orderReading(tx: Db, connectionId: string): Promise<void> {
  await enqueue(tx, "scheduling.read-connection", { connectionId }, { jobKey: `read-connection:${connectionId}`, queue: queueOf(connectionId), maxAttempts: 3 });
}

/** Has every account of a calendar's owner read whole: their zone or their horizon may have changed, and whole days are read in the one, up to the other. */
export async function orderWholeReadings(calendarId: string): Promise<void> {
  const connections = await db.calendarConnection.findMany({ where: { provider: { in: [...vendorNames] }, user: { expert: { calendarId } } }, select: { id: true } });
  for (const { id } of connections) {
    await db.connectedCalendar.updateMany({ where: { connectionId: id }, data: { syncToken: null } });
    await orderReading(db, id);
  }
}

/** Has every connection read whose turn it is; asked once a minute. */
export async function orderDueReadings(now: Date): Promise<void> {
  const connections = await db.calendarConnection.findMany({
    where: { provider: { in: [...vendorNames] }, OR: [{ status: "broken" }, { calendars: { some: { isRead: true } } }] },
    select: { id: true, status: true, brokenAt: true, lastSyncAt: true, calendars: { where: { isRead: true }, select: { channelId: true, channelExpiresAt: true } } },
  });
  for (const { id, brokenAt, lastSyncAt, calendars } of connections) {
    const isWatched = calendars.every(({ channelId, channelExpiresAt }) => channelId !== null && channelExpiresAt !== null && channelExpiresAt > now);
    if (isDue({ brokenAt: brokenAt?.getTime() ?? null, readAt: lastSyncAt?.getTime() ?? null, isWatched }, now.getTime())) await orderReading(db, id);
  }
}
