import type { Actor } from "@/lib/kernel/actor";
import { instant } from "@/lib/kernel/instant";
import { type ChatLine, type Joined, MessageSchema } from "@/lib/meetings/core/schema";
import { findOpenRoom, type Room } from "@/lib/meetings/find-room";
import { logMeeting } from "@/lib/meetings/log";
import { currentStay, insideStay, lockRoom, nudgeBoth, type Stay, writeSignal } from "@/lib/meetings/stays";
import { tellWaiting } from "@/lib/meetings/tell-waiting";
import type { Tx } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";

type Joining = { readonly id: string; /** The stay of a page that waited at the door and was let in. */ readonly attendanceId?: string | undefined };

/** Enters the room with this page; another window of the same person gives way. The host is let in at once, the client waits at the door until the host admits them, once a session. Answers what was said so far and whether the other side is here. */
export async function joinRoom(actor: Actor, input: Joining, now: Date): Promise<Joined> {
  return transaction(async (tx) => {
    const room = await findOpenRoom(tx, actor, input.id, now);
    await lockRoom(tx, room.meetingId);
    const waited = await currentStay(tx, room.meetingId, actor.id, now);
    const stay = waited && waited.id === input.attendanceId ? waited : await newStay(tx, room, now);
    return stay.admittedAt ? goInside(tx, room, stay.id, now) : waitOutside(tx, room, stay.id, now);
  });
}

async function newStay(tx: Tx, room: Room, now: Date): Promise<Pick<Stay, "id" | "admittedAt">> {
  const { meetingId, me } = room;
  await tx.meetingAttendance.updateMany({ where: { meetingId, userId: me.id, source: "built_in", leftAt: null }, data: { leftAt: now } });
  const admittedAt = room.side === "expert" || (await wasAdmitted(tx, room)) ? now : null;
  const stay = await tx.meetingAttendance.create({ data: { meetingId, userId: me.id, joinedAt: now, lastSeenAt: now, admittedAt }, select: { id: true, admittedAt: true } });
  if (!admittedAt) await logMeeting(tx, { meetingId, kind: "stay.asked", userId: me.id, at: now });
  return stay;
}

/** Whoever was let in once may come back without asking, as long as the session's room is open. */
async function wasAdmitted(tx: Tx, { meetingId, me, hours }: Room): Promise<boolean> {
  const before = await tx.meetingAttendance.findFirst({
    where: { meetingId, userId: me.id, source: "built_in", joinedAt: { gte: hours.opensAt }, admittedAt: { not: null } },
    select: { id: true },
  });
  return before !== null;
}

async function goInside(tx: Tx, room: Room, attendanceId: string, now: Date): Promise<Joined> {
  const { meetingId, me, other } = room;
  await logMeeting(tx, { meetingId, kind: "stay.joined", userId: me.id, at: now });
  const after = await writeSignal(tx, room, { kind: "joined", from: attendanceId, to: null, body: {} }, now);
  await nudgeBoth(tx, room);
  const theirs = await insideStay(tx, meetingId, other.id, now);
  return { attendanceId, isAdmitted: true, otherAttendanceId: theirs?.id ?? null, after, chat: await chatOf(tx, room) };
}

/** At the door one hears nothing; the host's pages look who is there, and a host who is not in the room is told. */
async function waitOutside(tx: Tx, room: Room, attendanceId: string, now: Date): Promise<Joined> {
  await nudgeBoth(tx, room);
  await tellWaiting(tx, room, now);
  return { attendanceId, isAdmitted: false, otherAttendanceId: null, after: 0, chat: [] };
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
