import { instant } from "@/lib/kernel/instant";
import { isHere, stayState } from "@/lib/meetings/core/presence";
import type { RoomNow } from "@/lib/meetings/core/schema";
import { readConsent } from "@/lib/meetings/read-consent";
import type { Room } from "@/lib/meetings/find-room";
import { currentStay, newestStay } from "@/lib/meetings/stays";
import type { Db } from "@/lib/platform/db";

/** How the room stands for one page in it: who is there, what was agreed on, and what there is to look at. */
export async function roomNow(tx: Db, room: Room, attendanceId: string, now: Date): Promise<RoomNow> {
  const { meetingId, me, other } = room;
  const [mine, theirs] = [await newestStay(tx, meetingId, me.id), await currentStay(tx, meetingId, other.id, now)];
  const stay = stayState(attendanceId, mine);
  const isAdmitted = mine?.id === attendanceId && mine.admittedAt !== null && isHere(mine, now);
  const others = { isOtherHere: theirs !== null && theirs.admittedAt !== null, isOtherWaiting: theirs !== null && theirs.admittedAt === null };
  if (!isAdmitted) return { stay, isAdmitted, ...others, consent: "none", recording: null, notesVersion: 0 };
  return { stay, isAdmitted, ...others, ...(await readMatters(tx, room)) };
}

async function readMatters(tx: Db, room: Room): Promise<Pick<RoomNow, "consent" | "recording" | "notesVersion">> {
  const { meetingId, me } = room;
  const notes = await tx.meetingNotes.findUnique({ where: { meetingId }, select: { version: true } });
  const running = await tx.meetingRecording.findFirst({
    where: { meetingId, source: "built_in", status: "recording", endedAt: null },
    orderBy: { startedAt: "desc" },
    select: { id: true, startedAt: true, startedById: true },
  });
  return {
    consent: await readConsent(tx, room),
    recording: running && { id: running.id, startedAt: instant(running.startedAt), isMine: running.startedById === me.id },
    notesVersion: notes?.version ?? 0,
  };
}
