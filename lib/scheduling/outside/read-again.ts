import { CalendarTrouble } from "@/lib/clients/calendar-http";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { connectionFailed } from "@/lib/scheduling/connection-trouble";
import type { Connection } from "@/lib/scheduling/core/connections";
import { readSubscription } from "@/lib/scheduling/ics/read-subscription";
import { accessTo } from "@/lib/scheduling/outside/access";
import { saveCalendarList } from "@/lib/scheduling/outside/connect-calendar";
import { failureOf } from "@/lib/scheduling/outside/failure";
import { getConnection } from "@/lib/scheduling/outside/list-connections";
import { readConnection } from "@/lib/scheduling/outside/read-connection";

/** Looks at once what calendars the account has now and what is in them, without waiting for the next turn. */
export async function readAgain(actor: Actor, connectionId: string, now: Date): Promise<Connection> {
  if ((await db.calendarConnection.count({ where: { id: connectionId, userId: actor.id } })) === 0) throw notFound("calendar");
  const access = await accessTo(connectionId, now);
  if (!access) {
    await readSubscription(connectionId, now);
    return getConnection(actor, connectionId);
  }
  try {
    const calendars = await access.speak((token) => access.vendor.listCalendars(token));
    await transaction((tx) => saveCalendarList(tx, connectionId, calendars, null));
    await readConnection(connectionId, now);
  } catch (error) {
    if (!(error instanceof CalendarTrouble)) throw error;
    await connectionFailed(connectionId, failureOf(error, access.vendor.name, null), now);
  }
  return getConnection(actor, connectionId);
}
