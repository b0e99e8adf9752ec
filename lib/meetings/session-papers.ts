import type { Actor } from "@/lib/kernel/actor";
import { type Cue, cuesOf } from "@/lib/meetings/core/vtt";
import type { Notes } from "@/lib/meetings/core/notes";
import type { Recording } from "@/lib/meetings/core/recording";
import { findTranscript } from "@/lib/meetings/answer-recording";
import { listRecordings } from "@/lib/meetings/recordings";
import { sessionsOf } from "@/lib/meetings/scope";
import { getNotes } from "@/lib/meetings/shared-notes";
import { db } from "@/lib/platform/db";

export type SessionPapers = { readonly notes: Notes; readonly recordings: readonly (Recording & { readonly said: readonly Cue[] })[] };

/** What is left of a session for its two parties: the shared notes, the recordings, and what was said in them. Null for a booking that never became a session. */
export async function findSessionPapers(actor: Actor, bookingId: string): Promise<SessionPapers | null> {
  const meeting = await db.meeting.findFirst({ where: { booking: { id: bookingId, ...sessionsOf(actor) } }, select: { id: true } });
  if (!meeting) return null;
  const [notes, recordings] = await Promise.all([getNotes(actor, bookingId), listRecordings(actor, bookingId)]);
  const said = await Promise.all(recordings.map(async ({ id, transcript }) => (transcript === "ready" ? cuesOf((await findTranscript(actor, id)) ?? "") : [])));
  return { notes, recordings: recordings.map((recording, index) => ({ ...recording, said: said[index] ?? [] })) };
}
