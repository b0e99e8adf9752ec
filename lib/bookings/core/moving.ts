import { movePolicyOf } from "@/lib/experts/core/move-policy";
import type { Side } from "@/lib/bookings/core/refund";
import type { BookingStatus } from "@/lib/bookings/core/status";

const HOUR = 3_600_000;

/** How long proposed times are held for an answer, at most. */
export const proposalHours = 48;

/** How many times can be proposed at once. */
export const mostTimes = 3;

/** Everything that decides whether a side may propose other times; `movePolicy` as it was frozen. */
export type MoveFacts = {
  readonly status: BookingStatus;
  readonly side: Side;
  readonly startAt: Date;
  readonly answerBy: Date | null;
  readonly movePolicy: unknown;
  readonly moveCount: number;
};

/** Why a side may not propose: the booking is not one to move, it has begun, its client may never ask, too late, or too often. */
export type MoveRefusal = "status" | "begun" | "never" | "late" | "often";

export type MoveVerdict = { readonly ok: true } | { readonly ok: false; readonly reason: MoveRefusal };

/** Whether a side may propose other times: the expert until the session begins, or while a request waits; the client as the frozen policy says. */
export function mayPropose({ status, side, startAt, answerBy, movePolicy, moveCount }: MoveFacts, now: Date): MoveVerdict {
  const refused = (reason: MoveRefusal): MoveVerdict => ({ ok: false, reason });
  if (status === "awaiting_acceptance") return side === "host" && answerBy !== null && now < answerBy ? { ok: true } : refused("status");
  if (status !== "confirmed") return refused("status");
  if (now >= startAt) return refused("begun");
  if (side === "host") return { ok: true };
  const policy = movePolicyOf(movePolicy);
  if (policy.times === 0) return refused("never");
  if (moveCount >= policy.times) return refused("often");
  return now <= lastMoment(startAt, policy.untilHours) ? { ok: true } : refused("late");
}

/** What is left to a client of moving a booking. */
export type MovesLeft = { readonly left: number; readonly until: Date };

/** How often a client may still move, and until when they may ask. */
export function movesLeft({ startAt, movePolicy, moveCount }: Pick<MoveFacts, "startAt" | "movePolicy" | "moveCount">): MovesLeft {
  const policy = movePolicyOf(movePolicy);
  return { left: Math.max(0, policy.times - moveCount), until: lastMoment(startAt, policy.untilHours) };
}

type Span = { readonly now: Date; readonly startAt: Date; readonly proposed: readonly Date[]; /** For a request: when it lapses unanswered. */ readonly answerBy: Date | null };

/** Until when proposed times are held: two days, but no longer than to the session, to the first of the times, or to the end of the request. */
export function proposalEnd({ now, startAt, proposed, answerBy }: Span): Date {
  const ends = [now.getTime() + proposalHours * HOUR, startAt.getTime(), ...proposed.map((start) => start.getTime()), ...(answerBy ? [answerBy.getTime()] : [])];
  return new Date(Math.min(...ends));
}

function lastMoment(startAt: Date, hours: number): Date {
  return new Date(startAt.getTime() - hours * HOUR);
}
