import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db";
import { emit } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";
import { spendLink } from "@/lib/bookings/answer-link";
import { amountDetails } from "@/lib/bookings/core/endings";
import { proposalOver } from "@/lib/bookings/core/move-errors";
import type { CloseProposal } from "@/lib/bookings/core/proposal";
import type { Side } from "@/lib/bookings/core/refund";
import type { Booking } from "@/lib/bookings/core/schema";
import { declineIn } from "@/lib/bookings/decline-in";
import { closeProposalIn } from "@/lib/bookings/end-proposal";
import { openCalendar } from "@/lib/bookings/lapse";
import { lockBooking } from "@/lib/bookings/lock-booking";
import { sharesOnEnding } from "@/lib/bookings/money-terms";
import { findParty } from "@/lib/bookings/party";
import { findProposal } from "@/lib/bookings/proposals";
import { getBooking } from "@/lib/bookings/queries";

type Wish = CloseProposal & { readonly linkId?: string };

/** The other side says no to the proposed times, or the proposer takes them back: they are free at once, and the booking stays as it is. A request whose other times are declined ends with nothing charged. Sent twice it is done once. */
export async function closeProposal(actor: Actor, wish: Wish): Promise<Booking> {
  const { side, calendarId } = await findParty(actor, wish.id);
  await transaction((tx) => close(tx, { actor, side, calendarId, ...wish }));
  return getBooking(actor, wish.id);
}

async function close(tx: Tx, { actor, side, calendarId, id, message, proposalId, linkId }: Wish & { actor: Actor; side: Side; calendarId: string }): Promise<void> {
  await openCalendar(tx, calendarId);
  const booking = await lockBooking(tx, id);
  const proposal = await findProposal(tx, id, proposalId);
  if (!proposal) throw notFound("proposal");
  const status = proposal.side === side ? "withdrawn" : "declined";
  if (proposal.status === status) return;
  if (proposal.status !== "open") throw proposalOver(proposal.status);
  if (linkId) await spendLink(tx, linkId);
  const isEnd = status === "declined" && booking.status === "awaiting_acceptance";
  await closeProposalIn(tx, id, { status, actorId: actor.id, answer: message, details: isEnd ? amountDetails(sharesOnEnding(booking, "declined", new Date())) : {} });
  if (!isEnd) return;
  await declineIn(tx, id);
  await emit(tx, "booking.declined", { bookingId: id });
}
