import type { Absent } from "@/lib/bookings/core/endings";
import type { Side } from "@/lib/bookings/core/refund";
import { intersect, type Interval } from "@/lib/kernel/interval";
import { MINUTE } from "@/lib/kernel/zone";

/** How long after the start one may still come, and the other must wait, in minutes. */
export const graceMinutes = 10;

/** Less time together than this is a door that opened and shut. */
const leastTogether = MINUTE;

/** A page that reloads, or speaks only every so often, was there all the same. */
const gap = MINUTE;

/** One stay of one side in the room, epoch milliseconds. `isInside` is false while they were still in the waiting room. */
export type Stay = Interval & { readonly side: Side; readonly isInside: boolean };

export type Session = { readonly startAt: Date; readonly endAt: Date };

/** Why the records say what they say. */
export type Reason = "met" | "both_waited" | "only_client" | "only_host" | "nobody" | "kept_outside";

export type Verdict = { readonly absent: Absent | null; readonly why: Reason };

/** The moment until which the other side must be waited for. */
export function graceEndOf({ startAt }: Pick<Session, "startAt">): Date {
  return new Date(startAt.getTime() + graceMinutes * MINUTE);
}

/**
 * Who did not come to a session, by the records of its room. Two who met have held it: within the grace, or later for half of its time. Otherwise whoever
 * was there when the grace ended has waited, and the other is absent; if nobody was, both are. A client whom the host left in the waiting room has waited.
 */
export function judge(session: Session, stays: readonly Stay[]): Verdict {
  if (haveMet(session, stays)) return { absent: null, why: "met" };
  const [client, host] = [hasWaited("client", session, stays), hasWaited("host", session, stays)];
  if (client && host) return stays.some(isOutside) ? { absent: "host", why: "kept_outside" } : { absent: null, why: "both_waited" };
  if (client) return { absent: "host", why: "only_client" };
  return host ? { absent: "client", why: "only_host" } : { absent: "both", why: "nobody" };
}

function haveMet(session: Session, stays: readonly Stay[]): boolean {
  const inside = (side: Side) => stays.filter((stay) => stay.side === side && stay.isInside);
  const since = { start: session.startAt.getTime(), end: Number.MAX_SAFE_INTEGER };
  const together = intersect(intersect(inside("client"), inside("host")), [since]);
  const length = together.reduce((sum, { start, end }) => sum + end - start, 0);
  const isInTime = (together[0]?.start ?? Infinity) <= graceEndOf(session).getTime();
  const half = (session.endAt.getTime() - session.startAt.getTime()) / 2;
  return length >= Math.min(half, isInTime ? leastTogether : half);
}

function hasWaited(side: Side, session: Session, stays: readonly Stay[]): boolean {
  const until = graceEndOf(session).getTime();
  return stays.some((stay) => stay.side === side && stay.start <= until && stay.end + gap >= until);
}

function isOutside({ side, isInside }: Stay): boolean {
  return side === "client" && !isInside;
}
