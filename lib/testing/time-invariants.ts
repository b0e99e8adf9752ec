import { expect } from "vitest";
import { PolicyTermsSchema } from "@/lib/bookings/core/policy-terms";
import { refundFor } from "@/lib/bookings/core/refund";
import { checkLedger } from "@/lib/payments/check-ledger";
import { db } from "@/lib/platform/db";

/** What must hold of all time and all money in the database, whatever has happened; each line names one thing that is wrong. Ask once the worker has tidied. */
export async function brokenInvariants(): Promise<string[]> {
  const parts = await Promise.all([overlaps(), overdue(), strays(), lostMoney(), wrongRefunds(), wrongEscrow()]);
  const ledger = await checkLedger();
  return [...parts.flat(), ...(ledger.isWhole ? [] : [`the books do not balance: ${JSON.stringify([ledger.wrong, ledger.unbalanced])}`])];
}

/** The same, as an assertion. */
export async function expectTimeAndMoneyWhole(): Promise<void> {
  expect(await brokenInvariants()).toEqual([]);
}

type Line = { readonly line: string };

const lines = async (rows: Promise<Line[]>): Promise<string[]> => (await rows).map(({ line }) => line);

/** Two live reservations of a calendar never overlap, and neither do two sessions without their padding. */
function overlaps(): Promise<string[]> {
  return lines(db.$queryRaw<Line[]>`
    SELECT 'overlap on ' || a.calendar_id || ': ' || a.during || ' and ' || b.during AS line
    FROM reservations a JOIN reservations b ON b.calendar_id = a.calendar_id AND b.id > a.id AND b.released_at IS NULL
      AND (b.during && a.during OR tstzrange(b.start_at, b.end_at) && tstzrange(a.start_at, a.end_at))
    WHERE a.released_at IS NULL`);
}

/** No hold outlives its end by more than a minute: not the reservation, not the booking, not the proposal. */
function overdue(): Promise<string[]> {
  return lines(db.$queryRaw<Line[]>`
    SELECT 'reservation held beyond its end: ' || id AS line FROM reservations WHERE released_at IS NULL AND expires_at < clock_timestamp() - interval '1 minute'
    UNION ALL SELECT 'booking held beyond its end: ' || id FROM bookings WHERE status = 'held' AND hold_expires_at < clock_timestamp() - interval '1 minute'
    UNION ALL SELECT 'request beyond its end: ' || id FROM bookings WHERE status = 'awaiting_acceptance' AND answer_by < clock_timestamp() - interval '1 minute'
    UNION ALL SELECT 'proposal beyond its end: ' || id FROM proposals WHERE status = 'open' AND expires_at < clock_timestamp() - interval '1 minute'`);
}

/** Who has a booking ahead has its time, whole and once; who has none takes none up. */
function strays(): Promise<string[]> {
  return lines(db.$queryRaw<Line[]>`
    SELECT 'booking ' || b.id || ' (' || b.status || ') has ' || count(r.id) || ' reservations of its time' AS line
    FROM bookings b LEFT JOIN reservations r ON r.booking_id = b.id AND r.proposal_id IS NULL AND r.released_at IS NULL
      AND r.start_at = b.start_at AND r.end_at = b.end_at AND r.during @> tstzrange(b.start_at, b.end_at)
    WHERE b.status IN ('held', 'awaiting_acceptance', 'confirmed') AND b.end_at > clock_timestamp() GROUP BY b.id HAVING count(r.id) <> 1
    UNION ALL SELECT 'time taken for nothing: ' || r.id || ' of a booking that is ' || b.status
    FROM reservations r JOIN bookings b ON b.id = r.booking_id LEFT JOIN proposals p ON p.id = r.proposal_id
    WHERE r.released_at IS NULL AND (b.status IN ('cancelled', 'expired', 'declined') OR p.status <> 'open')
    UNION ALL SELECT 'reservation ' || r.id || ' is of another time than its booking' FROM reservations r JOIN bookings b ON b.id = r.booking_id
    WHERE r.released_at IS NULL AND r.proposal_id IS NULL AND (r.start_at, r.end_at) <> (b.start_at, b.end_at)`);
}

/** Every charge has a booking that stands or took place, or a refund; every card that was only authorised has a request that waits. */
function lostMoney(): Promise<string[]> {
  return lines(db.$queryRaw<Line[]>`
    SELECT 'payment ' || p.id || ' succeeded, and its booking is ' || b.status || ' without a refund' AS line
    FROM payments p JOIN bookings b ON b.id = p.booking_id
    WHERE p.status = 'succeeded' AND NOT EXISTS (SELECT 1 FROM refunds r WHERE r.payment_id = p.id)
      AND (b.status IN ('held', 'awaiting_acceptance', 'expired', 'declined') OR (b.status = 'cancelled' AND b.confirmed_at IS NULL))
    UNION ALL SELECT 'payment ' || p.id || ' is authorised, and its booking is ' || b.status
    FROM payments p JOIN bookings b ON b.id = p.booking_id WHERE p.status = 'authorised' AND b.status <> 'awaiting_acceptance'
    UNION ALL SELECT 'booking ' || b.id || ' is paid for ' || count(*) || ' times'
    FROM bookings b JOIN payments p ON p.booking_id = b.id AND p.status = 'succeeded' AND NOT EXISTS (SELECT 1 FROM refunds r WHERE r.payment_id = p.id)
    WHERE b.status IN ('confirmed', 'completed') GROUP BY b.id HAVING count(*) > 1
    UNION ALL SELECT 'booking ' || b.id || ' is confirmed and not paid' FROM bookings b
    WHERE b.status IN ('confirmed', 'completed') AND b.total_amount > 0 AND NOT EXISTS (SELECT 1 FROM payments p WHERE p.booking_id = b.id AND p.status = 'succeeded')`);
}

/** What a cancellation gives back is what the frozen policy says of its moment; what was never confirmed comes back whole. */
async function wrongRefunds(): Promise<string[]> {
  const paid = await db.payment.findMany({
    where: { status: "succeeded", booking: { status: { in: ["cancelled", "expired", "declined"] } } },
    select: { id: true, amount: true, refunds: { select: { amount: true } }, booking: { select: { startAt: true, confirmedAt: true, cancelledAt: true, cancelledBySide: true, priceAmount: true, taxAmount: true, currency: true, cancellationPolicy: true } } },
  });
  return paid.flatMap(({ id, amount, refunds, booking }) => {
    const { confirmedAt, cancelledAt, startAt, currency } = booking;
    const money = (minor: number) => ({ amount: minor, currency });
    const terms = { policy: PolicyTermsSchema.parse(booking.cancellationPolicy), startAt, price: money(booking.priceAmount), tax: money(booking.taxAmount), isPaid: true };
    const due = confirmedAt && cancelledAt ? refundFor(terms, cancelledAt, booking.cancelledBySide === "host" ? "host" : "client").refund.amount : amount;
    const given = refunds.reduce((sum, refund) => sum + refund.amount, 0);
    return given === due ? [] : [`payment ${id} gave back ${given} where ${due} was due`];
  });
}

/** A booking's purse holds its price while it stands, and afterwards only what is on its way back. */
function wrongEscrow(): Promise<string[]> {
  return lines(db.$queryRaw<Line[]>`
    SELECT 'the purse of booking ' || b.id || ' (' || b.status || ') holds ' || a.balance || ' where ' || due.amount || ' belongs' AS line
    FROM ledger_accounts a JOIN bookings b ON b.id = a.owner_id AND a.kind = 'escrow'
    CROSS JOIN LATERAL (SELECT CASE WHEN b.status = 'confirmed' THEN b.total_amount ELSE 0 END
      + coalesce((SELECT sum(r.amount) FROM refunds r JOIN payments p ON p.id = r.payment_id WHERE p.booking_id = b.id AND r.status <> 'succeeded'), 0) AS amount) due
    WHERE b.status <> 'no_show' AND a.balance <> due.amount`);
}
