import type { Actor } from "@/lib/kernel/actor";
import type { RoomNow } from "@/lib/meetings/core/schema";
import { findOpenRoom } from "@/lib/meetings/find-room";
import { roomNow } from "@/lib/meetings/room-now";
import { db } from "@/lib/platform/db";

/** The heartbeat of a page in the room or at its door. Answers how the room stands for it. */
export async function stayInRoom(actor: Actor, input: { id: string; attendanceId: string }, now: Date): Promise<RoomNow> {
  const room = await findOpenRoom(db, actor, input.id, now);
  await db.meetingAttendance.updateMany({
    where: { id: input.attendanceId, meetingId: room.meetingId, userId: actor.id, leftAt: null },
    data: { lastSeenAt: now },
  });
  return roomNow(db, room, input.attendanceId, now);
}
