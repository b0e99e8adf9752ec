import type { BookingNotice } from "@/lib/bookings/core/notice-words";
import { bookingFacts } from "@/lib/bookings/emails/booking-facts";
import { findProposal, type ProposalRow } from "@/lib/bookings/proposals";
import { tellParty } from "@/lib/bookings/tell-party";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";

type ProposalEvent = { readonly bookingId: string; readonly proposalId: string };

type Telling = { readonly notice: BookingNotice; readonly to: readonly ("client" | "host")[] };

/** The reaction to times that were proposed, and to their end: whoever has not done it hears of it, at most once. */
export async function tellProposal(event: ProposalEvent, now: Date = new Date()): Promise<void> {
  const { bookingId, proposalId } = event;
  const proposal = await findProposal(db, bookingId, proposalId);
  const telling = proposal && tellingOf(proposal);
  if (!telling) return;
  const { clientId, expert } = await db.booking.findUniqueOrThrow({ where: { id: bookingId }, select: { clientId: true, expert: { select: { userId: true } } } });
  for (const side of telling.to) {
    const userId = side === "client" ? clientId : expert.userId;
    const facts = await bookingFacts(bookingId, userId);
    const dedupeKey = `${telling.notice}:${proposalId}:${userId}`;
    if (facts) await transaction((tx) => tellParty(tx, { notice: telling.notice, facts, userId, dedupeKey, props: { proposalId } }, now));
  }
}

function tellingOf({ status, side, insteadOfId, answeredWith }: ProposalRow): Telling | null {
  const [mine, other] = side === "host" ? (["host", "client"] as const) : (["client", "host"] as const);
  const tellings: Record<ProposalRow["status"], Telling | null> = {
    open: { notice: insteadOfId ? "proposal-countered" : "proposal-received", to: [other] },
    // Times that were answered with others are told of with those.
    declined: answeredWith ? null : { notice: "proposal-declined", to: [mine] },
    withdrawn: { notice: "proposal-withdrawn", to: [other] },
    expired: { notice: "proposal-expired", to: [mine, other] },
    // The move itself is told.
    accepted: null,
  };
  return tellings[status];
}

/** The reaction to a move: both sides hear the new time, once for each, with a calendar file that takes the old one's place. */
export async function tellMoved({ bookingId }: { readonly bookingId: string }, now: Date = new Date()): Promise<void> {
  const booking = await db.booking.findUniqueOrThrow({ where: { id: bookingId }, select: { timeVersion: true, clientId: true, expert: { select: { userId: true } } } });
  for (const userId of [booking.clientId, booking.expert.userId]) {
    const facts = await bookingFacts(bookingId, userId);
    const dedupeKey = `booking-moved:${bookingId}:${booking.timeVersion}:${userId}`;
    if (facts) await transaction((tx) => tellParty(tx, { notice: "booking-moved", facts, userId, dedupeKey, props: { timeVersion: String(booking.timeVersion) } }, now));
  }
}
