import { instant, instantOrNull } from "@/lib/kernel/instant";
import type { Db } from "@/lib/platform/db";
import type { Proposal } from "@/lib/bookings/core/proposal";
import type { Side } from "@/lib/bookings/core/refund";
import type { Prisma } from "@/prisma/generated/client";

export const proposalSelect = {
  id: true, bookingId: true, status: true, side: true, message: true, expiresAt: true, createdAt: true, answeredAt: true, answer: true, insteadOfId: true, answeredWith: { select: { id: true } },
  times: { select: { n: true, startAt: true, endAt: true, isChosen: true }, orderBy: { n: "asc" } },
} satisfies Prisma.ProposalSelect;

export type ProposalRow = Prisma.ProposalGetPayload<{ select: typeof proposalSelect }>;

/** The proposal of this id, or the latest one, of a booking; null when there is none. */
export function findProposal(from: Db, bookingId: string, id?: string): Promise<ProposalRow | null> {
  return from.proposal.findFirst({ where: { bookingId, ...(id ? { id } : {}) }, orderBy: { createdAt: "desc" }, select: proposalSelect });
}

/** A proposal on the wire. One whose time has run out is expired, whether or not somebody has written it down yet. */
export function proposalOf(row: ProposalRow, now: Date): Proposal {
  const { bookingId: _bookingId, answeredWith: _answeredWith, insteadOfId, times, expiresAt, createdAt, answeredAt, status, ...rest } = row;
  return {
    ...rest,
    side: sideIn(row),
    status: status === "open" && expiresAt <= now ? "expired" : status,
    times: times.map(({ startAt, endAt, ...time }) => ({ ...time, startAt: instant(startAt), endAt: instant(endAt) })),
    expiresAt: instant(expiresAt), createdAt: instant(createdAt), answeredAt: instantOrNull(answeredAt), insteadOf: insteadOfId,
  };
}

/** Which side proposed. */
export function sideIn({ side }: Pick<ProposalRow, "side">): Side {
  return side === "host" ? "host" : "client";
}
