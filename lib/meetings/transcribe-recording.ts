import type { AudioPiece } from "@/lib/meetings/core/webm-audio";
import { AudioPieces } from "@/lib/meetings/core/webm-audio";
import { appendVtt } from "@/lib/meetings/core/vtt";
import { logMeeting } from "@/lib/meetings/log";
import { readRecording } from "@/lib/meetings/recording-store";
import { transcriber } from "@/lib/meetings/transcriber";
import { sealTranscript, unsealTranscript } from "@/lib/meetings/transcript-store";
import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";

const pieceMinutes = 10;

type Task = { readonly recordingId: string; readonly piece: number };

/** Writes down one piece of a recording and orders the next; after the last one the transcript can be read. A piece that nobody can write down ends it. */
export async function transcribeRecording({ recordingId, piece }: Task): Promise<void> {
  const waiting = await db.meetingRecording.findFirst({ where: { id: recordingId, status: "ready", transcriptStatus: "waiting" }, select: { transcript: true } });
  const speech = transcriber();
  if (!waiting || !speech) return;
  const sound = await pieceOf(recordingId, piece);
  if (!sound) return settle({ recordingId, piece }, waiting.transcript, piece === 0 ? null : waiting.transcript, true);
  const said = await speech.transcribe(sound.bytes, "audio/webm");
  if (said === null) return settle({ recordingId, piece }, waiting.transcript, null, true);
  const soFar = waiting.transcript ? unsealTranscript(recordingId, waiting.transcript) : "WEBVTT\n";
  await settle({ recordingId, piece }, waiting.transcript, sealTranscript(recordingId, appendVtt(soFar, said, sound.startMilliseconds)), false);
}

/** Notes what came of a piece, unless the same piece was written down meanwhile by somebody else. */
async function settle({ recordingId, piece }: Task, before: string | null, after: string | null, isLast: boolean): Promise<void> {
  await transaction(async (tx) => {
    const status = isLast ? (after === null ? "failed" : "ready") : "waiting";
    const [settled] = await tx.meetingRecording.updateManyAndReturn({
      where: { id: recordingId, status: "ready", transcriptStatus: "waiting", transcript: before },
      data: { transcript: after, transcriptStatus: status },
      select: { meetingId: true },
    });
    if (!settled) return;
    if (isLast) await logMeeting(tx, { meetingId: settled.meetingId, kind: status === "ready" ? "transcript.filed" : "transcript.failed", details: { recordingId } });
    else await enqueue(tx, "meetings.transcribe", { recordingId, piece: piece + 1 }, { maxAttempts: 6 });
  });
}

/** After the last try: the page says that there will be no transcript. */
export async function giveUpTranscript(recordingId: string): Promise<void> {
  const [given] = await db.meetingRecording.updateManyAndReturn({
    where: { id: recordingId, transcriptStatus: "waiting" },
    data: { transcript: null, transcriptStatus: "failed" },
    select: { meetingId: true },
  });
  if (given) await logMeeting(db, { meetingId: given.meetingId, kind: "transcript.failed", details: { recordingId } });
}

/** The sound of the piece with this number; null when the recording is shorter. */
async function pieceOf(recordingId: string, wanted: number): Promise<AudioPiece | null> {
  const pieces = new AudioPieces(pieceMinutes);
  let n = 0;
  for await (const bytes of readRecording(recordingId)) {
    for (const piece of pieces.push(bytes)) {
      if (n === wanted) return piece;
      n += 1;
    }
  }
  const last = pieces.end()[0] ?? null;
  return n === wanted ? last : null;
}
