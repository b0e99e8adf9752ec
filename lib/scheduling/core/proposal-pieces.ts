import { type Interval, subtract } from "@/lib/kernel/interval";

/** What must be held beside a session's own time so that it can move to any of these times: apart from each other and from its own. */
export function proposalPieces(proposed: readonly Interval[], own: Interval): readonly Interval[] {
  return subtract(proposed, [own]);
}
