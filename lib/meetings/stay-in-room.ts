import type { Actor } from "@/lib/kernel/actor";
import { type StayState, stayState } from "@/lib/meetings/core/presence";
import { findOpenRoom } from "@/lib/meetings/find-room";
import { currentStay, newestStay } from "@/lib/meetings/stays";
import { db } from "@/lib/platform/db";

/** The heartbeat of a page in the room. Answers how it stands there, and whether the other side is here. */
export async function stayInRoom(actor: Actor, input: { id: string; attendanceId: string }, now: Date): Promise<{ stay: StayState; isOtherHere: boolean }> {
  const room = await findOpenRoom(db, actor, input.id, now);
  await db.meetingAttendance.updateMany({
    where: { id: input.attendanceId, meetingId: room.meetingId, userId: actor.id, leftAt: null },
    data: { lastSeenAt: now },
  });
  const [mine, other] = await Promise.all([newestStay(db, room.meetingId, actor.id), currentStay(db, room.meetingId, room.other.id, now)]);
  return { stay: stayState(input.attendanceId, mine), isOtherHere: other !== null };
}
