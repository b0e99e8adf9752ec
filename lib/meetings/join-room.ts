import type { Actor } from "@/lib/kernel/actor";
import { instant } from "@/lib/kernel/instant";
import { type ChatLine, type Joined, MessageSchema } from "@/lib/meetings/core/schema";
import { findOpenRoom, type Room } from "@/lib/meetings/find-room";
import { currentStay, lockRoom, writeSignal } from "@/lib/meetings/stays";
import type { Tx } from "@/lib/platform/db";
import { publish } from "@/lib/platform/live";
import { transaction } from "@/lib/platform/transaction";

/** Enters the room with this page; another window of the same person gives way. Answers what was said so far and whether the other side is here. */
export async function joinRoom(actor: Actor, input: { id: string }, now: Date): Promise<Joined> {
  return transaction(async (tx) => {
    const room = await findOpenRoom(tx, actor, input.id, now);
    await lockRoom(tx, room.meetingId);
    await tx.meetingAttendance.updateMany({ where: { meetingId: room.meetingId, userId: actor.id, leftAt: null }, data: { leftAt: now } });
    const stay = await tx.meetingAttendance.create({ data: { meetingId: room.meetingId, userId: actor.id, joinedAt: now, lastSeenAt: now }, select: { id: true } });
    const after = await writeSignal(tx, room, { kind: "joined", from: stay.id, to: null, body: {} }, now);
    await publish(tx, { to: actor.id, kind: "signal", id: room.meetingId });
    const other = await currentStay(tx, room.meetingId, room.other.id, now);
    return { attendanceId: stay.id, otherAttendanceId: other?.id ?? null, after, chat: await chatOf(tx, room) };
  });
}

async function chatOf(tx: Tx, room: Room): Promise<ChatLine[]> {
  const rows = await tx.meetingSignal.findMany({
    where: { meetingId: room.meetingId, kind: "chat" },
    orderBy: { id: "asc" },
    take: 500,
    select: { fromId: true, payload: true, at: true },
  });
  return rows.flatMap(({ fromId, payload, at }) => {
    const message = MessageSchema.safeParse({ kind: "chat", payload: (payload as { body?: unknown }).body });
    return message.success && message.data.kind === "chat" ? [{ ...message.data.payload, at: instant(at), isMine: fromId === room.me.id }] : [];
  });
}
