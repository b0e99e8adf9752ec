import type { Actor } from "@/lib/kernel/actor";
import { instant } from "@/lib/kernel/instant";
import { notFound } from "@/lib/kernel/errors";
import { notesTooLong } from "@/lib/meetings/core/errors";
import { mergeText } from "@/lib/meetings/core/merge-text";
import type { Notes, SaveNotes } from "@/lib/meetings/core/notes";
import { notesLimit } from "@/lib/meetings/core/notes-limit";
import { findOpenRoom } from "@/lib/meetings/find-room";
import { sessionsOf } from "@/lib/meetings/scope";
import { lockRoom, refuseOutside } from "@/lib/meetings/stays";
import { db, type Db } from "@/lib/platform/db";
import { publish } from "@/lib/platform/live";
import { transaction } from "@/lib/platform/transaction";

/** What the two of a session wrote down together, for either of them, during the session and ever after. */
export async function getNotes(actor: Actor, id: string): Promise<Notes> {
  const booking = await db.booking.findFirst({ where: { AND: [sessionsOf(actor), { OR: [{ id }, { meeting: { id } }] }] }, select: { meeting: { select: { id: true } } } });
  if (!booking) throw notFound("meeting");
  return booking.meeting ? readNotes(db, booking.meeting.id) : { text: "", version: 0, updatedAt: null };
}

/** Keeps what one page wrote, together with what the other side wrote since; answers the text as it is then. */
export async function saveNotes(actor: Actor, input: SaveNotes & { id: string }, now: Date): Promise<Notes> {
  return transaction(async (tx) => {
    const room = await findOpenRoom(tx, actor, input.id, now);
    const { meetingId } = room;
    await lockRoom(tx, meetingId);
    await refuseOutside(tx, room, input.attendanceId);
    const known = await readNotes(tx, meetingId);
    const text = known.version === input.version ? input.text : mergeText(input.base, input.text, known.text);
    if (text === known.text) return known;
    if (text.length > 2 * notesLimit) throw notesTooLong();
    const change = { text, version: known.version + 1, updatedById: actor.id, updatedAt: now };
    await tx.meetingNotes.upsert({ where: { meetingId }, create: { meetingId, ...change }, update: change, select: { version: true } });
    await publish(tx, { to: room.other.id, kind: "signal", id: meetingId });
    return readNotes(tx, meetingId);
  });
}

async function readNotes(tx: Db, meetingId: string): Promise<Notes> {
  const notes = await tx.meetingNotes.findUnique({ where: { meetingId }, select: { text: true, version: true, updatedAt: true } });
  return notes ? { text: notes.text, version: notes.version, updatedAt: instant(notes.updatedAt) } : { text: "", version: 0, updatedAt: null };
}
