import type { Tx } from "@/lib/platform/db";
import { emit } from "@/lib/platform/jobs";
import { announce } from "@/lib/bookings/announce";
import { releaseProposed } from "@/lib/scheduling/release-time";

type Ended = "declined" | "withdrawn" | "expired";

type End = { readonly status: Ended; readonly actorId?: string | null; readonly answer?: string; /** What its line in the history says beside the message. */ readonly details?: Readonly<Record<string, string | number>> };

/** Ends the proposal that stands for a booking, if one does, and frees its times at once; for what ends the matter with it and tells so itself. Answers its id. */
export async function endProposal(tx: Tx, bookingId: string, { status, actorId = null, answer = "" }: End): Promise<string | null> {
  const ended = await tx.proposal.updateManyAndReturn({
    where: { bookingId, status: "open" },
    data: { status, answer, answeredAt: new Date(), answeredById: actorId },
    select: { id: true },
  });
  for (const { id } of ended) await releaseProposed(tx, id);
  return ended[0]?.id ?? null;
}

/** The same, written into the history and told to those concerned. */
export async function closeProposalIn(tx: Tx, bookingId: string, end: End): Promise<void> {
  const proposalId = await endProposal(tx, bookingId, end);
  if (!proposalId) return;
  await announce(tx, { bookingId, kind: `proposal_${end.status}`, actorId: end.actorId ?? null, details: { message: end.answer ?? "", ...end.details } });
  await emit(tx, "proposal.closed", { proposalId, bookingId });
}
