import { CalendarTrouble } from "@/lib/clients/calendar-http";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { transaction } from "@/lib/platform/transaction";
import { accessTo, openRefreshToken } from "@/lib/scheduling/outside/access";
import { unwatchCalendars } from "@/lib/scheduling/outside/watch-calendars";
import { onOwnCalendar } from "@/lib/scheduling/save-busy";

/** Ends a connection: the vendor is told that we want nothing any more, the tokens are gone, and the times it had taken are free at once. Sessions that we wrote there stay there. */
export async function disconnectCalendar(actor: Actor, connectionId: string, now: Date): Promise<void> {
  const connection = await db.calendarConnection.findFirst({
    where: { id: connectionId, userId: actor.id },
    select: { refreshToken: true, calendars: { select: { id: true, channelId: true, channelResource: true } } },
  });
  if (!connection) throw notFound("calendar");
  await takeLeave(connectionId, connection, now);
  await transaction((tx) =>
    onOwnCalendar(tx, actor.id, async () => {
      const busy = await tx.outsideBusy.count({ where: { connected: { connectionId } } });
      await tx.calendarConnection.deleteMany({ where: { id: connectionId, userId: actor.id } });
      return busy > 0;
    }),
  );
  log.info({ connectionId }, "a calendar account was disconnected");
}

/** As far as the vendor listens: one who is away, or has thrown us out already, keeps nobody from leaving. */
async function takeLeave(connectionId: string, { refreshToken, calendars }: { refreshToken: string | null; calendars: readonly { id: string; channelId: string | null; channelResource: string | null }[] }, now: Date): Promise<void> {
  const access = await accessTo(connectionId, now);
  if (!access) return;
  try {
    await unwatchCalendars(access, calendars);
    if (refreshToken !== null) await access.vendor.revoke(openRefreshToken(connectionId, refreshToken));
  } catch (error) {
    if (!(error instanceof CalendarTrouble)) throw error;
    log.warn({ connectionId, trouble: error.kind, reason: error.message }, "a calendar's vendor could not be told that we leave");
  }
}
