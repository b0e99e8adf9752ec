import { createHash } from "node:crypto";
import { CalendarTrouble } from "@/lib/clients/calendar-http";
import type { VendorEntry } from "@/lib/clients/calendar-vendor";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { connectionFailed } from "@/lib/scheduling/connection-trouble";
import { accessTo } from "@/lib/scheduling/outside/access";
import { type EntrySide, entryMark } from "@/lib/scheduling/outside/entry-mark";
import { failureOf } from "@/lib/scheduling/outside/failure";

/** A session as it should stand in its owner's calendar; null when it should not. */
export type SessionEntry = Omit<VendorEntry, "mark"> | null;

export type EntryPlace = { readonly bookingId: string; readonly connectedCalendarId: string; readonly side: EntrySide };

// A vendor who is away for a moment is no news.
const quietTries = 4;

/**
 * Makes a session's entry in a calendar elsewhere what it should be: written, written anew, or taken away. What stands there already is
 * not written twice. Throws the vendor's trouble when another try may help; `tries` counts them.
 */
export async function keepEntry(place: EntryPlace, entry: SessionEntry, tries: number, now: Date): Promise<void> {
  const calendar = await db.connectedCalendar.findUnique({ where: { id: place.connectedCalendarId }, select: { externalId: true, name: true, isWritten: true, connectionId: true } });
  const access = calendar && (await accessTo(calendar.connectionId, now));
  if (!calendar || !access) return;
  try {
    if (entry && calendar.isWritten) await put(place, access, calendar.externalId, entry, now);
    else await remove(place, access, calendar.externalId, now);
  } catch (error) {
    if (!(error instanceof CalendarTrouble)) throw error;
    log.warn({ connectionId: calendar.connectionId, bookingId: place.bookingId, trouble: error.kind, reason: error.message }, "a session could not be written into a calendar elsewhere");
    const failure = failureOf(error, access.vendor.name, calendar.name);
    if (failure.isFinal || tries > quietTries) await connectionFailed(calendar.connectionId, failure, now);
    // When the calendar is connected again, all that is missing is written then.
    if (!failure.isFinal) throw error;
  }
}

type Access = NonNullable<Awaited<ReturnType<typeof accessTo>>>;

async function put({ bookingId, connectedCalendarId, side }: EntryPlace, { vendor, speak }: Access, calendarId: string, entry: Omit<VendorEntry, "mark">, now: Date): Promise<void> {
  const written = createHash("sha256").update(JSON.stringify(entry)).digest("base64url");
  const where = { connectedCalendarId_bookingId: { connectedCalendarId, bookingId } };
  const known = await db.outsideEvent.findUnique({ where, select: { externalId: true, written: true, removedAt: true } });
  if (known?.written === written && known.removedAt === null) return;
  const mark = entryMark(bookingId, side);
  const externalId = known?.externalId || (vendor.entryId(calendarId, mark) ?? "");
  // Before the call: should we end in the middle, we know what to look for.
  await db.outsideEvent.upsert({ where, create: { bookingId, connectedCalendarId, externalId }, update: {}, select: { id: true } });
  const id = await speak((token) => vendor.putEntry(token, calendarId, externalId || null, { ...entry, mark }));
  await db.outsideEvent.updateMany({ where: { connectedCalendarId, bookingId }, data: { externalId: id, written, writtenAt: now, removedAt: null } });
}

async function remove({ bookingId, connectedCalendarId }: EntryPlace, { vendor, speak }: Access, calendarId: string, now: Date): Promise<void> {
  const known = await db.outsideEvent.findFirst({ where: { bookingId, connectedCalendarId, removedAt: null }, select: { externalId: true } });
  if (!known) return;
  if (known.externalId) await speak((token) => vendor.removeEntry(token, calendarId, known.externalId));
  await db.outsideEvent.updateMany({ where: { bookingId, connectedCalendarId }, data: { removedAt: now, written: "" } });
}
