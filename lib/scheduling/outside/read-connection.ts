import { CalendarTrouble } from "@/lib/clients/calendar-http";
import type { CalendarReading, CalendarVendor } from "@/lib/clients/calendar-vendor";
import { db } from "@/lib/platform/db";
import { emit } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { type ConnectionFailure, connectionAnswered, connectionFailed } from "@/lib/scheduling/connection-trouble";
import { reachesFarEnough, readWindow } from "@/lib/scheduling/core/connections";
import { busyTimes, busyOf } from "@/lib/scheduling/core/outside-events";
import { accessTo, type SpeakTo } from "@/lib/scheduling/outside/access";
import { isOwnSession } from "@/lib/scheduling/outside/entry-mark";
import { failureOf } from "@/lib/scheduling/outside/failure";
import { watchCalendars } from "@/lib/scheduling/outside/watch-calendars";
import { ownSessions } from "@/lib/scheduling/own-sessions";
import { saveBusy } from "@/lib/scheduling/save-busy";

type Read = { readonly vendor: CalendarVendor; readonly speak: SpeakTo; readonly userId: string; readonly horizonDays: number; readonly timeZone: string; readonly now: Date };
type CalendarRow = { readonly id: string; readonly externalId: string; readonly name: string; readonly timeZone: string | null; readonly syncToken: string | null; readonly syncedUntil: Date | null };

/** Reads what is new in every calendar of a connection that is read. What cannot be read keeps its last known busy times, and its owner is told. */
export async function readConnection(connectionId: string, now: Date): Promise<void> {
  const access = await accessTo(connectionId, now);
  const connection = await db.calendarConnection.findUnique({ where: { id: connectionId }, select });
  if (!access || !connection) return;
  const { calendar, timeZone } = ownTimes(connection.user);
  const read: Read = { ...access, now, userId: connection.userId, timeZone, horizonDays: calendar?.horizonDays ?? 60 };
  const failures: ConnectionFailure[] = [];
  for (const each of connection.calendars) {
    const failure = await attempt(connectionId, access.vendor.name, each.name, () => readCalendar(read, each));
    if (failure) failures.push(failure);
  }
  if (connection.calendars.length === 0) await attempt(connectionId, access.vendor.name, null, () => access.speak((token) => access.vendor.findAccount(token))).then((failure) => failure && failures.push(failure));
  const worst = failures.find(({ isFinal }) => isFinal) ?? failures[0];
  if (worst) return connectionFailed(connectionId, worst, now);
  await connectionAnswered(connectionId, now);
  // What could not be written while it was broken is written now.
  if (connection.status === "broken") await emit(db, "calendar.connected", { userId: connection.userId });
  await watchCalendars(connectionId, access, now);
}

async function attempt(connectionId: string, vendorName: string, calendarName: string | null, work: () => Promise<unknown>): Promise<ConnectionFailure | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof CalendarTrouble)) throw error;
    log.warn({ connectionId, trouble: error.kind, reason: error.message }, "a calendar elsewhere could not be read");
    return failureOf(error, vendorName, calendarName);
  }
}

async function readCalendar(read: Read, calendar: CalendarRow): Promise<void> {
  const { now, horizonDays } = read;
  const goesOn = calendar.syncToken !== null && reachesFarEnough(calendar.syncedUntil?.getTime() ?? null, now.getTime(), horizonDays);
  const reading = await readFrom(read, calendar, goesOn ? calendar.syncToken : null);
  const own = await ownSessions(read.userId, reading.events.flatMap(({ uid }) => uid ?? []));
  const events = reading.events.map(({ mark, uid, ...event }) => ({ ...event, isOurs: isOwnSession(mark) || own.has(uid ?? "") }));
  const freeIds = events.filter((event) => busyOf(event) === null).map(({ id }) => id);
  await saveBusy({
    connectedCalendarId: calendar.id, kind: reading.kind, busy: busyTimes(events), goneIds: [...reading.goneIds, ...freeIds], syncToken: reading.syncToken, readAt: now,
    ...(reading.kind === "all" ? { syncedUntil: new Date(readWindow(now.getTime(), horizonDays).end) } : {}),
  });
  if (reading.timeZone !== null && reading.timeZone !== calendar.timeZone) await db.connectedCalendar.updateMany({ where: { id: calendar.id }, data: { timeZone: reading.timeZone } });
}

/** On from the token; everything when there is none, or the vendor has forgotten it. */
async function readFrom({ vendor, speak, horizonDays, timeZone, now }: Read, { externalId, timeZone: own }: CalendarRow, syncToken: string | null): Promise<CalendarReading> {
  const window = readWindow(now.getTime(), horizonDays);
  const ask = (token: string | null) => speak((accessToken) => vendor.read(accessToken, externalId, { window, syncToken: token, timeZone: own ?? timeZone }));
  try {
    return await ask(syncToken);
  } catch (error) {
    if (!(error instanceof CalendarTrouble) || error.kind !== "stale" || syncToken === null) throw error;
    return ask(null);
  }
}

const select = {
  userId: true, status: true,
  user: { select: { timeZone: true, expert: { select: { calendar: { select: { timeZone: true, horizonDays: true } } } } } },
  calendars: { where: { isRead: true }, select: { id: true, externalId: true, name: true, timeZone: true, syncToken: true, syncedUntil: true } },
} as const;

function ownTimes({ timeZone, expert }: { timeZone: string; expert: { calendar: { timeZone: string; horizonDays: number } } | null }) {
  return { calendar: expert?.calendar ?? null, timeZone: expert?.calendar.timeZone ?? timeZone };
}
