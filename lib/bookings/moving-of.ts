import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { instant } from "@/lib/kernel/instant";
import { db } from "@/lib/platform/db";
import { moveRefused, proposalStands } from "@/lib/bookings/core/move-errors";
import { type MoveFacts, mayPropose, movesLeft } from "@/lib/bookings/core/moving";
import type { Moving } from "@/lib/bookings/core/proposal";
import { proposalOf, proposalSelect } from "@/lib/bookings/proposals";
import { visibleTo } from "@/lib/bookings/scope";
import type { DomainError } from "@/lib/kernel/errors";

/** What the actor may do about the time of a booking of theirs, and every proposal that was made for it, the latest first. */
export async function movingOf(actor: Actor, id: string, now: Date): Promise<Moving> {
  const booking = await db.booking.findFirst({
    where: { id, ...visibleTo(actor) },
    select: {
      status: true, clientId: true, startAt: true, answerBy: true, movePolicy: true, moveCount: true,
      proposals: { select: proposalSelect, orderBy: { createdAt: "desc" }, take: 50 },
    },
  });
  if (!booking) throw notFound("booking");
  const { proposals, clientId, ...facts } = booking;
  const side = clientId === actor.id ? "client" : "host";
  const items = proposals.map((row) => proposalOf(row, now));
  const standing = items.find(({ status }) => status === "open");
  const against = refusalOf({ ...facts, side }, now);
  const refusal = standing ? proposalStands(standing.side === side) : against;
  const mayCounter = standing !== undefined && standing.side !== side && against === null;
  const { left, until } = movesLeft(facts);
  return { mayPropose: refusal === null, mayCounter, refusal: refusal && { code: refusal.code, message: refusal.message }, movesLeft: left, moveUntil: instant(until), items };
}

function refusalOf(facts: MoveFacts, now: Date): DomainError | null {
  const verdict = mayPropose(facts, now);
  return verdict.ok ? null : moveRefused(verdict.reason);
}
