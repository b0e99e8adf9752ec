/** How often a page in the room says that it is still there. */
export const heartbeatSeconds = 20;

/** A page that was silent for longer is gone, whether it said so or not. */
export const silenceSeconds = 50;

/** How a page stands in the room: in it, out by its own or by silence, or out because another window of the same person came in. */
export const stayStates = ["current", "ended", "elsewhere"] as const;

export type StayState = (typeof stayStates)[number];

/** How the page behind `stayId` stands, given the newest stay of the same person. */
export function stayState(stayId: string, newest: { readonly id: string; readonly leftAt: Date | null } | null): StayState {
  if (newest && newest.id !== stayId) return "elsewhere";
  return newest?.leftAt === null ? "current" : "ended";
}

type Stay = { readonly lastSeenAt: Date; readonly leftAt: Date | null };

type Wait = { readonly joinedAt: Date; readonly lastSeenAt: Date; readonly admittedAt: Date | null };

/**
 * Since when one person waits, given their stays, the newest first: somebody who loads the page anew, or comes
 * again within the silence that counts as gone, still waits. Null when the newest stay is none at the door.
 */
export function waitingSince(stays: readonly Wait[]): Date | null {
  let since: Date | null = null;
  for (const stay of stays) {
    if (stay.admittedAt) break;
    if (since && since.getTime() - stay.lastSeenAt.getTime() > silenceSeconds * 1_000) break;
    since = stay.joinedAt;
  }
  return since;
}

/** Whether a stay in the room still goes on. */
export function isHere({ lastSeenAt, leftAt }: Stay, now: Date): boolean {
  return leftAt === null && now.getTime() - lastSeenAt.getTime() <= silenceSeconds * 1_000;
}
