import { type Interval, pad } from "@/lib/kernel/interval";
import { MINUTE } from "@/lib/kernel/zone";
import type { Tx } from "@/lib/platform/db";
import type { WantedTime } from "@/lib/scheduling/claim-time";
import { mayStart, type StartVerdict } from "@/lib/scheduling/core/may-start";
import { offeringRules, type OfferingLength } from "@/lib/scheduling/core/offering-rules";
import { startsOver } from "@/lib/scheduling/core/permitted-starts";
import { proposalPieces } from "@/lib/scheduling/core/proposal-pieces";
import { reindex } from "@/lib/scheduling/free-time-index";
import { loadCalendarForClaim } from "@/lib/scheduling/load-calendar";
import type { LockedCalendar } from "@/lib/scheduling/lock-calendar";

/** Another time for a booking that has one. */
export type WantedMove = WantedTime & { readonly bookingId: string; /** The calendar's owner may leave their own hours, notice, horizon and daily limit; never what is taken. */ readonly isOwner: boolean };

/** Whether a booking may begin at another time, on data read under the lock; its own time does not stand in its way. */
export async function mayMoveTo(tx: Tx, locked: LockedCalendar, { bookingId, offering, startAt, isOwner }: WantedMove): Promise<StartVerdict> {
  const start = startAt.getTime();
  const around = { start, end: start + offering.durationMinutes * MINUTE, exceptBookingId: bookingId };
  const { calendar, limits } = await loadCalendarForClaim(tx, locked.id, around);
  const rules = offeringRules(limits, offering);
  const now = locked.now.getTime();
  if (!isOwner) return mayStart({ calendar, rules, now }, start);
  if (start <= now) return { ok: false, reason: "past" };
  const isTaken = startsOver(calendar.busy, rules).some((busy) => busy.start <= start && start < busy.end);
  return isTaken ? { ok: false, reason: "busy" } : { ok: true };
}

export type Proposed = { readonly bookingId: string; readonly proposalId: string; readonly offering: OfferingLength; readonly starts: readonly Date[]; readonly expiresAt: Date };

/** Holds what the proposed times need beside the booking's own time, until the proposal ends. Their padding is the booking's. */
export async function holdProposed(tx: Tx, locked: LockedCalendar, { bookingId, proposalId, offering, starts, expiresAt }: Proposed): Promise<void> {
  const own = await ownTime(tx, bookingId);
  const pieces = proposalPieces(starts.map((start) => paddedAt(start.getTime(), offering)), own);
  for (const { start, end } of pieces) {
    await tx.$executeRaw`
      INSERT INTO reservations (id, calendar_id, booking_id, proposal_id, during, start_at, end_at, expires_at)
      VALUES (gen_random_uuid()::text, ${locked.id}, ${bookingId}, ${proposalId}, tstzrange(${new Date(start)}::timestamptz, ${new Date(end)}::timestamptz),
        ${new Date(start)}, ${new Date(end)}, ${expiresAt}::timestamptz)`;
  }
  await reindex(tx, [locked.id]);
}

/** A session with its padding, in epoch milliseconds. */
function paddedAt(start: number, { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes }: OfferingLength): Interval {
  return pad({ start, end: start + durationMinutes * MINUTE }, (bufferBeforeMinutes ?? 0) * MINUTE, (bufferAfterMinutes ?? 0) * MINUTE);
}

async function ownTime(tx: Tx, bookingId: string): Promise<Interval> {
  const [own] = await tx.$queryRaw<Interval[]>`
    SELECT (extract(epoch FROM lower(during)) * 1000)::float8 AS start, (extract(epoch FROM upper(during)) * 1000)::float8 AS "end"
    FROM reservations WHERE booking_id = ${bookingId} AND proposal_id IS NULL AND released_at IS NULL`;
  // A booking whose own time was never taken has nothing to keep.
  return own ?? { start: 0, end: 0 };
}
