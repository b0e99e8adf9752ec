import type { Actor } from "@/lib/kernel/actor";
import { findRoom } from "@/lib/meetings/find-room";
import { stopRecordings } from "@/lib/meetings/give-consent";
import { logMeeting } from "@/lib/meetings/log";
import { lockRoom, writeSignal } from "@/lib/meetings/stays";
import { transaction } from "@/lib/platform/transaction";

/** Ends one stay in the room or at its door and tells the other side; a stay that has ended already stays ended. */
export async function leaveRoom(actor: Actor, input: { id: string; attendanceId: string }, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const room = await findRoom(tx, actor, input.id);
    await lockRoom(tx, room.meetingId);
    const ended = await tx.meetingAttendance.updateMany({
      where: { id: input.attendanceId, meetingId: room.meetingId, userId: actor.id, leftAt: null },
      data: { leftAt: now, lastSeenAt: now },
    });
    if (ended.count === 0) return;
    await logMeeting(tx, { meetingId: room.meetingId, kind: "stay.left", userId: actor.id, at: now });
    // Who leaves does not record any more; coming back begins a recording of its own.
    if (room.side === "expert") await stopRecordings(tx, room, now);
    await writeSignal(tx, room, { kind: "left", from: input.attendanceId, to: null, body: {} }, now);
  });
}
