import type { Actor } from "@/lib/kernel/actor";
import { hostsOnly, nobodyWaiting } from "@/lib/meetings/core/errors";
import { findOpenRoom } from "@/lib/meetings/find-room";
import { logMeeting } from "@/lib/meetings/log";
import { currentStay, lockRoom, nudgeBoth } from "@/lib/meetings/stays";
import { transaction } from "@/lib/platform/transaction";

/** The host lets in the client who waits at the door. Somebody who is inside already stays inside. */
export async function admitClient(actor: Actor, input: { id: string }, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const room = await findOpenRoom(tx, actor, input.id, now);
    if (room.side !== "expert") throw hostsOnly();
    await lockRoom(tx, room.meetingId);
    const stay = await currentStay(tx, room.meetingId, room.other.id, now);
    if (!stay) throw nobodyWaiting(room.other.name);
    if (stay.admittedAt) return;
    await tx.meetingAttendance.update({ where: { id: stay.id }, data: { admittedAt: now }, select: { id: true } });
    await logMeeting(tx, { meetingId: room.meetingId, kind: "stay.admitted", userId: room.other.id, at: now });
    await nudgeBoth(tx, room);
  });
}
