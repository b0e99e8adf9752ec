/** How often a page in the room says that it is still there. */
export const heartbeatSeconds = 20;

/** A page that was silent for longer is gone, whether it said so or not. */
export const silenceSeconds = 50;

type Stay = { readonly lastSeenAt: Date; readonly leftAt: Date | null };

/** Whether a stay in the room still goes on. */
export function isHere({ lastSeenAt, leftAt }: Stay, now: Date): boolean {
  return leftAt === null && now.getTime() - lastSeenAt.getTime() <= silenceSeconds * 1_000;
}
