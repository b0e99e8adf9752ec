import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { transaction } from "@/lib/platform/transaction";
import { endProposal } from "@/lib/bookings/end-proposal";
import { lapseOnCalendar } from "@/lib/bookings/lapse";
import { settlePayment } from "@/lib/bookings/settle-payment";

const MINUTE = 60_000;

/** Ends every hold and request that has run out, calendar by calendar. */
export async function lapseEverywhere(): Promise<void> {
  const calendars = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT calendar_id AS id FROM reservations WHERE released_at IS NULL AND expires_at <= clock_timestamp() LIMIT 500`;
  for (const { id } of calendars) await lapseOnCalendar(id);
  await endForgottenProposals();
}

/** Ends what stands open although its time is over or its booking is: whatever ended it did not say so. */
async function endForgottenProposals(): Promise<void> {
  const forgotten = await db.proposal.findMany({
    where: { status: "open", OR: [{ expiresAt: { lte: new Date() } }, { booking: { status: { notIn: ["confirmed", "awaiting_acceptance"] } } }] },
    select: { bookingId: true },
    take: 500,
  });
  for (const { bookingId } of forgotten) await transaction((tx) => endProposal(tx, bookingId, { status: "expired" }));
}

/** Settles payments whose announcement was lost: money that came and has not had its effect yet. */
export async function settleForgotten(now: Date): Promise<void> {
  const quiet = { lt: new Date(now.getTime() - MINUTE), gt: new Date(now.getTime() - 7 * 24 * 60 * MINUTE) };
  const forgotten = await db.payment.findMany({
    where: {
      updatedAt: quiet,
      OR: [
        { status: { in: ["succeeded", "authorised"] }, booking: { status: "held" } },
        { status: { in: ["succeeded", "voided"] }, booking: { status: "awaiting_acceptance" } },
        { status: "succeeded", refunds: { none: {} }, booking: { status: { in: ["expired", "cancelled", "declined"] }, confirmedAt: null } },
      ],
    },
    select: { id: true },
    take: 200,
  });
  for (const { id } of forgotten) {
    const kind = await settlePayment(id);
    log.warn({ paymentId: id, kind }, "settled a payment that nobody had announced");
  }
}
