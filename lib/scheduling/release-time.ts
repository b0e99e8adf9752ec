import type { Tx } from "@/lib/platform/db";
import { reindex } from "@/lib/scheduling/free-time-index";

/** Frees what a booking takes on any calendar, times held for a proposal included, at once for everyone. Frees nothing twice. */
export async function releaseTime(tx: Tx, bookingId: string): Promise<void> {
  const freed = await tx.$queryRaw<{ calendarId: string }[]>`
    UPDATE reservations SET released_at = clock_timestamp() WHERE booking_id = ${bookingId} AND released_at IS NULL RETURNING calendar_id AS "calendarId"`;
  await changed(tx, freed);
}

/** Frees what is held for a proposal, and leaves its booking's own time. */
export async function releaseProposed(tx: Tx, proposalId: string): Promise<void> {
  const freed = await tx.reservation.updateManyAndReturn({ where: { proposalId, releasedAt: null }, data: { releasedAt: new Date() }, select: { calendarId: true } });
  await changed(tx, freed);
}

/** Changes until when a booking's own time is only held; null keeps it for good. False when it was let go before. */
export async function keepTime(tx: Tx, bookingId: string, expiresAt: Date | null): Promise<boolean> {
  const kept = await tx.reservation.updateManyAndReturn({ where: { bookingId, proposalId: null, releasedAt: null }, data: { expiresAt }, select: { calendarId: true } });
  await changed(tx, kept);
  return kept.length > 0;
}

async function changed(tx: Tx, reservations: readonly { readonly calendarId: string }[]): Promise<void> {
  await reindex(tx, reservations.map(({ calendarId }) => calendarId));
}
