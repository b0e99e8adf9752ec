import type { Actor } from "@/lib/kernel/actor";
import { holdTime } from "@/lib/bookings/hold-time";
import { startCheckout } from "@/lib/bookings/start-checkout";
import { db } from "@/lib/platform/db";
import { daysAhead, newExpert, newPerson } from "@/lib/testing/booking-world";

export type Session = { readonly client: Actor; readonly host: Actor; readonly bookingId: string; readonly offeringId: string; readonly calendarId: string; readonly expertId: string; readonly startAt: string };

/** A confirmed session that costs nothing, five days ahead at 15:00 unless told otherwise. */
export async function confirmedSession(choice: Parameters<typeof newExpert>[0] = {}, startAt = daysAhead(5)): Promise<Session> {
  const expert = await newExpert({ priceAmount: 0, ...choice });
  return { ...expert, ...(await confirmedWith(expert.offeringId, startAt)), startAt };
}

/** One more of the kind with somebody new. */
export async function confirmedWith(offeringId: string, startAt: string): Promise<{ client: Actor; bookingId: string }> {
  const client = await newPerson();
  const { id: bookingId } = await holdTime(client, { offeringId, startAt });
  await startCheckout(client, { id: bookingId });
  return { client, bookingId };
}

/** Lets what is held for a proposal run out without waiting. */
export async function runOutOfProposal(bookingId: string): Promise<void> {
  await db.$executeRaw`UPDATE reservations SET expires_at = clock_timestamp() - interval '1 second' WHERE booking_id = ${bookingId} AND proposal_id IS NOT NULL AND released_at IS NULL`;
  await db.$executeRaw`UPDATE proposals SET expires_at = clock_timestamp() - interval '1 second' WHERE booking_id = ${bookingId} AND status = 'open'`;
}

/** The live reservations of a booking as "start/end" of what is taken, and whether for a proposal; in order. */
export async function takenBy(bookingId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ during: string; isProposed: boolean }[]>`
    SELECT to_char(lower(during) AT TIME ZONE 'UTC', 'DD HH24:MI') || '–' || to_char(upper(during) AT TIME ZONE 'UTC', 'HH24:MI') AS during, proposal_id IS NOT NULL AS "isProposed"
    FROM reservations WHERE booking_id = ${bookingId} AND released_at IS NULL ORDER BY lower(reservations.during)`;
  return rows.map(({ during, isProposed }) => `${during}${isProposed ? " proposed" : ""}`);
}
