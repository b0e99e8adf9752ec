import { joinedElsewhere, notAdmitted, stayEnded } from "@/lib/meetings/core/errors";
import { isHere, stayState } from "@/lib/meetings/core/presence";
import type { Room } from "@/lib/meetings/find-room";
import type { Db, Tx } from "@/lib/platform/db";
import { publish } from "@/lib/platform/live";

export type Stay = { readonly id: string; readonly lastSeenAt: Date; readonly leftAt: Date | null; readonly admittedAt: Date | null };

const fields = { id: true, lastSeenAt: true, leftAt: true, admittedAt: true } as const;

/** The newest stay of a person in the built-in room, whether it goes on or not. */
export async function newestStay(tx: Db, meetingId: string, userId: string): Promise<Stay | null> {
  return tx.meetingAttendance.findFirst({
    where: { meetingId, userId, source: "built_in" },
    orderBy: [{ joinedAt: "desc" }, { leftAt: { sort: "desc", nulls: "first" } }],
    select: fields,
  });
}

/** The stay of a person that goes on now, at the door or inside; null when they are neither. */
export async function currentStay(tx: Db, meetingId: string, userId: string, now: Date): Promise<Stay | null> {
  const stay = await newestStay(tx, meetingId, userId);
  return stay && isHere(stay, now) ? stay : null;
}

/** The same, of those who were let in. */
export async function insideStay(tx: Db, meetingId: string, userId: string, now: Date): Promise<Stay | null> {
  const stay = await currentStay(tx, meetingId, userId, now);
  return stay?.admittedAt ? stay : null;
}

/** Throws unless the page behind `attendanceId` is in the room: let in, not gone, and not replaced by another window. */
export async function refuseOutside(tx: Db, room: Room, attendanceId: string): Promise<void> {
  const newest = await newestStay(tx, room.meetingId, room.me.id);
  const stay = stayState(attendanceId, newest);
  if (stay !== "current") throw stay === "elsewhere" ? joinedElsewhere() : stayEnded();
  if (!newest?.admittedAt) throw notAdmitted();
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

/** Nudges the pages of both sides: something about the room is different. */
export async function nudgeBoth(tx: Tx, { meetingId, me, other }: Room): Promise<void> {
  for (const { id } of [me, other]) await publish(tx, { to: id, kind: "signal", id: meetingId });
}

/** One at a time in this room, until the transaction ends: who came first is then certain. */
export async function lockRoom(tx: Tx, meetingId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM meetings WHERE id = ${meetingId} FOR UPDATE`;
}
