import { notFound } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db";
import { reindex } from "@/lib/scheduling/free-time-index";

/** A calendar that this transaction alone may claim time on; `now` is the database's clock, read after the lock. */
export type LockedCalendar = {
  readonly id: string;
  readonly now: Date;
  /** Bookings whose hold had run out: their time is free from here on, and their room must be told. */
  readonly lapsedBookingIds: readonly string[];
  /** Proposals whose times were held until now. */
  readonly lapsedProposalIds: readonly string[];
};

/** Queues for one calendar and lets go of its dead holds. Lock the calendar before bookings and payments, always in that order. Throws not-found. */
export async function lockCalendar(tx: Tx, calendarId: string): Promise<LockedCalendar> {
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM calendars WHERE id = ${calendarId} FOR NO KEY UPDATE`;
  if (locked.length === 0) throw notFound("calendar");
  // A statement of its own: it must see what was committed while this one waited.
  const [row] = await tx.$queryRaw<{ now: Date; lapsed: string[]; proposals: string[] }[]>`
    WITH dead AS (
      UPDATE reservations SET released_at = clock_timestamp()
      WHERE calendar_id = ${calendarId} AND released_at IS NULL AND expires_at <= clock_timestamp() RETURNING booking_id, proposal_id)
    SELECT clock_timestamp() AS now, ARRAY(SELECT DISTINCT booking_id FROM dead WHERE proposal_id IS NULL) AS lapsed,
      ARRAY(SELECT DISTINCT proposal_id FROM dead WHERE proposal_id IS NOT NULL) AS proposals`;
  if (!row) throw notFound("calendar");
  if (row.lapsed.length + row.proposals.length > 0) await reindex(tx, [calendarId]);
  return { id: calendarId, now: row.now, lapsedBookingIds: row.lapsed, lapsedProposalIds: row.proposals };
}
