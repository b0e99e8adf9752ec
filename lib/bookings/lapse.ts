import type { Tx } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { announce } from "@/lib/bookings/announce";
import { closeProposalIn, endProposal } from "@/lib/bookings/end-proposal";
import { lockBooking } from "@/lib/bookings/lock-booking";
import { nextStatus } from "@/lib/bookings/core/status";
import { abandonPayments } from "@/lib/payments/abandon-payments";
import { lockCalendar, type LockedCalendar } from "@/lib/scheduling/lock-calendar";

/** Queues for a calendar and writes the end of the holds and requests that had run out on it. Every claim begins with this. */
export async function openCalendar(tx: Tx, calendarId: string): Promise<LockedCalendar> {
  const locked = await lockCalendar(tx, calendarId);
  for (const bookingId of locked.lapsedBookingIds) await lapse(tx, bookingId);
  for (const proposalId of locked.lapsedProposalIds) await lapseProposal(tx, proposalId);
  return locked;
}

/** Ends what has run out on one calendar; the worker's tidying, nothing depends on its being in time. */
export async function lapseOnCalendar(calendarId: string): Promise<void> {
  await transaction((tx) => openCalendar(tx, calendarId));
}

async function lapse(tx: Tx, bookingId: string): Promise<void> {
  const booking = await lockBooking(tx, bookingId);
  const status = nextStatus(booking.status, "lapse");
  if (!status) return;
  await endProposal(tx, bookingId, { status: "expired" });
  await tx.booking.update({ where: { id: bookingId }, data: { status } });
  await abandonPayments(tx, bookingId);
  await announce(tx, { bookingId, kind: booking.status === "held" ? "hold_ended" : "request_lapsed", event: "booking.expired" });
}

/** The booking stays as it is; only the other times are free for others again. */
async function lapseProposal(tx: Tx, proposalId: string): Promise<void> {
  const { bookingId } = await tx.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: { bookingId: true } });
  await lockBooking(tx, bookingId);
  if ((await tx.proposal.count({ where: { id: proposalId, status: "open" } })) > 0) await closeProposalIn(tx, bookingId, { status: "expired" });
}
