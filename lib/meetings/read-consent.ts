import { type ConsentState, consentOf } from "@/lib/meetings/core/consent";
import type { Room } from "@/lib/meetings/find-room";
import type { Db } from "@/lib/platform/db";

/** Where the two stand about recording, by the words that each of them gave. */
export async function readConsent(tx: Db, { meetingId, me, other }: Room): Promise<ConsentState> {
  const words = await tx.meetingConsent.findMany({ where: { meetingId }, orderBy: { id: "desc" }, take: 50, select: { userId: true, isGiven: true } });
  return consentOf(words.toReversed(), me.id, other.id);
}
