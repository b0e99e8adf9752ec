import { expireTags } from "@/lib/platform/cache";
import type { Tx } from "@/lib/platform/db";

/** Frees what a booking takes on any calendar, at once for everyone. Frees nothing twice. */
export async function releaseTime(tx: Tx, bookingId: string): Promise<void> {
  const freed = await tx.$queryRaw<{ calendarId: string }[]>`
    UPDATE reservations SET released_at = clock_timestamp() WHERE booking_id = ${bookingId} AND released_at IS NULL RETURNING calendar_id AS "calendarId"`;
  await expireTags(tx, freed.map((one) => `free:${one.calendarId}`));
}

/** Changes until when a booking's time is only held; null keeps it for good. False when it was let go before. */
export async function keepTime(tx: Tx, bookingId: string, expiresAt: Date | null): Promise<boolean> {
  const { count } = await tx.reservation.updateMany({ where: { bookingId, releasedAt: null }, data: { expiresAt } });
  return count > 0;
}
