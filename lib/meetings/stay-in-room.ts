import type { Actor } from "@/lib/kernel/actor";
import { findOpenRoom } from "@/lib/meetings/find-room";
import { currentStay } from "@/lib/meetings/stays";
import { db } from "@/lib/platform/db";

/** The heartbeat of a page in the room. Answers whether it still is, and whether the other side is. */
export async function stayInRoom(actor: Actor, input: { id: string; attendanceId: string }, now: Date): Promise<{ isStaying: boolean; isOtherHere: boolean }> {
  const room = await findOpenRoom(db, actor, input.id, now);
  const seen = await db.meetingAttendance.updateMany({
    where: { id: input.attendanceId, meetingId: room.meetingId, userId: actor.id, leftAt: null },
    data: { lastSeenAt: now },
  });
  const other = await currentStay(db, room.meetingId, room.other.id, now);
  return { isStaying: seen.count > 0, isOtherHere: other !== null };
}
