import { isHere } from "@/lib/meetings/core/presence";
import type { Db, Tx } from "@/lib/platform/db";
import { publish } from "@/lib/platform/live";
import type { Room } from "@/lib/meetings/find-room";

/** The newest stay of a person in a room, whether it goes on or not. */
export async function newestStay(tx: Db, meetingId: string, userId: string): Promise<{ id: string; lastSeenAt: Date; leftAt: Date | null } | null> {
  return tx.meetingAttendance.findFirst({ where: { meetingId, userId }, orderBy: [{ joinedAt: "desc" }, { leftAt: { sort: "desc", nulls: "first" } }], select: { id: true, lastSeenAt: true, leftAt: true } });
}

/** The stay of a person that goes on now; null when they are not in the room. */
export async function currentStay(tx: Db, meetingId: string, userId: string, now: Date): Promise<{ id: string } | null> {
  const stay = await newestStay(tx, meetingId, userId);
  return stay && isHere(stay, now) ? { id: stay.id } : null;
}

/** Writes one signal from a stay and nudges the pages of those who should look. The nudge carries no content. */
export async function writeSignal(tx: Tx, room: Room, signal: { kind: string; from: string; to: string | null; body: object }, now: Date): Promise<number> {
  const { kind, from, to, body } = signal;
  const row = await tx.meetingSignal.create({
    data: { meetingId: room.meetingId, fromId: room.me.id, kind, payload: { from, to, body }, at: now },
    select: { id: true },
  });
  await publish(tx, { to: room.other.id, kind: "signal", id: room.meetingId });
  return Number(row.id);
}

/** One at a time in this room, until the transaction ends: who came first is then certain. */
export async function lockRoom(tx: Tx, meetingId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM meetings WHERE id = ${meetingId} FOR UPDATE`;
}
