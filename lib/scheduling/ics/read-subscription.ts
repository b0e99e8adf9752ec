import { DAY } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { decryptSecret } from "@/lib/platform/secrets";
import { connectionAnswered, connectionFailed } from "@/lib/scheduling/connection-trouble";
import { type BusyTime, busyTimes } from "@/lib/scheduling/core/outside-events";
import { fetchCalendar, type FoundFile, readMarks, UnreadableCalendar } from "@/lib/scheduling/ics/fetch-calendar";
import { IcsError, readIcs } from "@/lib/scheduling/ics/read-ics";
import { ownSessions } from "@/lib/scheduling/own-sessions";
import { type BusyReading, saveBusy } from "@/lib/scheduling/save-busy";

/** How far ahead busy times are kept: as far as anybody can book, and a month more. */
const reachDays = 400;
// What has come into reach meanwhile is not in the answer "nothing new": once a day the whole is read.
const freshReachDays = reachDays - 1;

export type ReadOutcome = "changed" | "same" | "failed";

/** Where a subscription's address is bound to, so that it decrypts in its own row only. */
export function addressPlace(connectionId: string): string {
  return `calendar_connections.address.${connectionId}`;
}

/** Reads a subscribed calendar and writes down what it takes. A failure is written down as well, and what was known stays. */
export async function readSubscription(connectionId: string, now: Date): Promise<ReadOutcome> {
  const subscription = await db.calendarConnection.findFirst({ where: { id: connectionId, provider: "ics" }, select });
  const [calendar] = subscription?.calendars ?? [];
  if (!subscription?.address || !calendar) return "failed";
  try {
    const isFresh = calendar.syncedUntil !== null && calendar.syncedUntil.getTime() > now.getTime() + freshReachDays * DAY;
    const found = await fetchCalendar(decryptSecret(subscription.address, addressPlace(connectionId)), isFresh ? readMarks(calendar.syncToken) : null);
    const isChanged = found !== null && (await saveFile(calendar.id, await busyIn(found, { timeZone: calendar.timeZone ?? "UTC", user: subscription.user }, now)));
    if (!found) await db.connectedCalendar.updateMany({ where: { id: calendar.id }, data: { syncedAt: now } });
    await connectionAnswered(connectionId, now);
    return isChanged ? "changed" : "same";
  } catch (error) {
    if (!(error instanceof UnreadableCalendar || error instanceof IcsError)) throw error;
    await connectionFailed(connectionId, { reason: error.message, isFinal: error instanceof UnreadableCalendar && error.isFinal }, now);
    return "failed";
  }
}

/** Writes down what a file takes; answers whether anything changed. */
export function saveFile(connectedCalendarId: string, { busy, reading }: BusyFile): Promise<boolean> {
  return saveBusy({ ...reading, connectedCalendarId, busy });
}

/** Whose calendar a file is read for, and in which zone its floating times lie. */
export type Reader = { readonly timeZone: string; readonly user: { readonly id: string; readonly email: string } };

export type BusyFile = { readonly name: string | null; readonly busy: readonly BusyTime[]; readonly reading: Pick<BusyReading, "kind" | "syncToken" | "syncedUntil" | "readAt"> };

/** What a file takes of its owner's time, within reach. Throws `IcsError`. */
export async function busyIn({ text, marks }: FoundFile, { timeZone, user }: Reader, now: Date): Promise<BusyFile> {
  const window = { start: now.getTime() - 2 * DAY, end: now.getTime() + reachDays * DAY };
  const { name, events } = readIcs(text, { window, timeZone, ownAddresses: [user.email.toLowerCase()] });
  const own = await ownSessions(user.id, [...new Set(events.map(({ uid }) => uid))]);
  const busy = busyTimes(events.map((event) => ({ ...event, isOurs: own.has(event.uid) })));
  return { name, busy, reading: { kind: "all", syncToken: JSON.stringify(marks), syncedUntil: new Date(window.end), readAt: now } };
}

const select = {
  address: true,
  user: { select: { id: true, email: true } },
  calendars: { where: { isRead: true }, select: { id: true, timeZone: true, syncToken: true, syncedUntil: true } },
} as const;
