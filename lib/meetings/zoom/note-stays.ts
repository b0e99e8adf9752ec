import { logMeeting } from "@/lib/meetings/log";
import type { Tx } from "@/lib/platform/db";

const source = "zoom";
const endedSeconds = 30;
const fields = { id: true, joinedAt: true, leftAt: true } as const;

type Word = { readonly meetingId: string; readonly userId: string; readonly at: Date };

/** Somebody came in at Zoom. Said twice it is one stay; and it may be said after its own end, which then waits for its beginning. */
export async function noteJoined(tx: Tx, { meetingId, userId, at }: Word): Promise<void> {
  const known = await tx.meetingAttendance.count({ where: { meetingId, userId, source, joinedAt: at } });
  if (known > 0) return;
  const later = await tx.meetingAttendance.findMany({ where: { meetingId, userId, source, joinedAt: { gte: at }, leftAt: { gte: at } }, orderBy: { leftAt: "asc" }, select: fields });
  const end = later.find(({ joinedAt, leftAt }) => joinedAt.getTime() === leftAt?.getTime());
  if (end) await tx.meetingAttendance.update({ where: { id: end.id }, data: { joinedAt: at, admittedAt: at }, select: { id: true } });
  else await tx.meetingAttendance.create({ data: { meetingId, userId, source, joinedAt: at, admittedAt: at, lastSeenAt: at }, select: { id: true } });
  await logMeeting(tx, { meetingId, kind: "stay.joined", userId, details: { provider: source }, at });
}

/** Somebody went out at Zoom: the stay that was open then ends. Without one, the end alone is kept until its beginning is told. */
export async function noteLeft(tx: Tx, { meetingId, userId, at }: Word): Promise<void> {
  const around = { meetingId, userId, source, joinedAt: { lte: at } };
  const known = await tx.meetingAttendance.count({ where: { ...around, leftAt: at } });
  if (known > 0) return;
  // The end of the whole meeting may have been told first, to the second or a few.
  const open = await tx.meetingAttendance.findFirst({ where: { ...around, OR: [{ leftAt: null }, { leftAt: { gte: new Date(at.getTime() - endedSeconds * 1_000) } }] }, orderBy: { joinedAt: "desc" }, select: fields });
  if (open) await tx.meetingAttendance.update({ where: { id: open.id }, data: { leftAt: at, lastSeenAt: at }, select: { id: true } });
  else await tx.meetingAttendance.create({ data: { meetingId, userId, source, joinedAt: at, admittedAt: at, lastSeenAt: at, leftAt: at }, select: { id: true } });
  await logMeeting(tx, { meetingId, kind: "stay.left", userId, details: { provider: source }, at });
}

/** The meeting is over: whoever Zoom still counted in is out, too. */
export async function endStays(tx: Tx, meetingId: string, at: Date): Promise<void> {
  await tx.meetingAttendance.updateMany({ where: { meetingId, source, leftAt: null, joinedAt: { lte: at } }, data: { leftAt: at, lastSeenAt: at } });
}
