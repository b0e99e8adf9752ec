import type { Tx } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import type { BusyTime } from "@/lib/scheduling/core/outside-events";
import { reindex } from "@/lib/scheduling/free-time-index";

/** What was read of one calendar elsewhere. */
export type BusyReading = {
  readonly connectedCalendarId: string;
  /** `all`: this is everything it has; `changes`: these are new or moved, and `goneIds` take no time any more. */
  readonly kind: "all" | "changes";
  readonly busy: readonly BusyTime[];
  readonly goneIds?: readonly string[];
  /** Where to read on next time; null forgets it, left out it stays. */
  readonly syncToken?: string | null;
  /** Until when the known events reach; left out it stays. */
  readonly syncedUntil?: Date | null;
  readonly readAt: Date;
};

// Further back nothing looks: neither the index nor a claim.
const keptDays = 8;

/** Writes down what was read, in one transaction with the free times that follow from it. Answers whether any busy time changed; a calendar that is gone or no longer read changes nothing. */
export async function saveBusy(reading: BusyReading): Promise<boolean> {
  return transaction(async (tx) => {
    const owner = await tx.connectedCalendar.findUnique({ where: { id: reading.connectedCalendarId }, select: { connection: { select: { userId: true } } } });
    if (!owner) return false;
    return onOwnCalendar(tx, owner.connection.userId, async (calendarId) => {
      const { count } = await tx.connectedCalendar.updateMany({ where: { id: reading.connectedCalendarId, isRead: true }, data: marksOf(reading) });
      return count === 1 && calendarId !== null && write(tx, calendarId, reading);
    });
  });
}

/**
 * Changes busy times under the lock of the person's calendar (null when they have none); when `change` answers true, their free times are
 * written anew in the same transaction. For whatever takes busy times away: a calendar that is no longer read, a connection that ends.
 */
export async function onOwnCalendar(tx: Tx, userId: string, change: (calendarId: string | null) => Promise<boolean>): Promise<boolean> {
  const [calendar] = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM calendars c JOIN experts e ON e.calendar_id = c.id WHERE e.user_id = ${userId} FOR NO KEY UPDATE OF c`;
  const isChanged = await change(calendar?.id ?? null);
  if (!isChanged || !calendar) return isChanged;
  await reindex(tx, [calendar.id]);
  return true;
}

function marksOf({ syncToken, syncedUntil, readAt }: BusyReading) {
  return { syncedAt: readAt, ...(syncToken !== undefined && { syncToken }), ...(syncedUntil !== undefined && { syncedUntil }) };
}

async function write(tx: Tx, calendarId: string, { connectedCalendarId, kind, goneIds = [], readAt, ...read }: BusyReading): Promise<boolean> {
  // One statement may not write a row twice.
  const busy = [...new Map(read.busy.filter(({ start, end }) => start < end).map((time) => [time.id, time])).values()];
  const ids = busy.map(({ id }) => id);
  await tx.$executeRaw`
    DELETE FROM outside_busy WHERE connected_calendar_id = ${connectedCalendarId} AND end_at < ${readAt}::timestamptz - make_interval(days => ${keptDays}::int)`;
  const gone = await tx.$executeRaw`
    DELETE FROM outside_busy WHERE connected_calendar_id = ${connectedCalendarId}
      AND CASE WHEN ${kind === "all"} THEN external_id <> ALL(${ids}::text[]) ELSE external_id = ANY(${[...goneIds]}::text[]) AND external_id <> ALL(${ids}::text[]) END`;
  const written = await tx.$executeRaw`
    INSERT INTO outside_busy (calendar_id, connected_calendar_id, external_id, start_at, end_at)
    SELECT ${calendarId}, ${connectedCalendarId}, id, from_at, to_at
    FROM unnest(${ids}::text[], ${busy.map(({ start }) => new Date(start))}::timestamptz[], ${busy.map(({ end }) => new Date(end))}::timestamptz[]) AS read(id, from_at, to_at)
    WHERE to_at >= ${readAt}::timestamptz - make_interval(days => ${keptDays}::int)
    ON CONFLICT (connected_calendar_id, external_id) DO UPDATE SET calendar_id = excluded.calendar_id, start_at = excluded.start_at, end_at = excluded.end_at
      WHERE (outside_busy.calendar_id, outside_busy.start_at, outside_busy.end_at) IS DISTINCT FROM (excluded.calendar_id, excluded.start_at, excluded.end_at)`;
  return gone + written > 0;
}
