import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { rangeOf } from "@/lib/meetings/core/byte-range";
import { logMeeting } from "@/lib/meetings/log";
import { readRecording, sizeOfRecording } from "@/lib/meetings/recording-store";
import { recordingsOf } from "@/lib/meetings/recordings";
import { unsealTranscript } from "@/lib/meetings/transcript-store";
import { db } from "@/lib/platform/db";
import { actorOfRequest } from "@/lib/platform/session";

const kept = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; sandbox" };

/** The bytes of a recording for one of its two parties: all of them, or the stretch that `Range` asks for. Everybody else finds nothing. */
export async function answerRecording(request: Request, id: string, now: Date): Promise<Response> {
  const { actor } = await actorOfRequest(request);
  const size = actor && (await findSize(actor, id));
  if (!actor || !size) return nothing();
  const range = rangeOf(request.headers.get("range"), size.bytes);
  if (range === "outside") return new Response(null, { status: 416, headers: { ...kept, "Content-Range": `bytes */${size.bytes}` } });
  const stretch = range === "whole" ? { from: 0, to: size.bytes - 1 } : range;
  if (stretch.from === 0) await logMeeting(db, { meetingId: size.meetingId, kind: "recording.read", userId: actor.id, details: { recordingId: id }, at: now });
  return new Response(streamOf(readRecording(id, stretch)), {
    status: range === "whole" ? 200 : 206,
    headers: {
      ...kept,
      "Content-Type": size.mediaType.split(";")[0] ?? "application/octet-stream",
      "Content-Length": String(stretch.to - stretch.from + 1),
      "Content-Disposition": `${new URL(request.url).searchParams.has("download") ? "attachment" : "inline"}; filename="session-${id.slice(0, 8)}.${size.mediaType.includes("mp4") ? "mp4" : "webm"}"`,
      "Accept-Ranges": "bytes",
      ...(range === "whole" ? {} : { "Content-Range": `bytes ${stretch.from}-${stretch.to}/${size.bytes}` }),
    },
  });
}

/** The transcript of a recording for one of its two parties, as WebVTT. */
export async function answerTranscript(request: Request, id: string): Promise<Response> {
  const { actor } = await actorOfRequest(request);
  const vtt = actor && (await findTranscript(actor, id));
  return vtt ? new Response(vtt, { headers: { ...kept, "Content-Type": "text/vtt; charset=utf-8" } }) : nothing();
}

/** What was said in a recording that the actor may see, as WebVTT; null while there is none. */
export async function findTranscript(actor: Actor, id: string): Promise<string | null> {
  const recording = await db.meetingRecording.findFirst({ where: { id, transcriptStatus: "ready", ...recordingsOf(actor) }, select: { transcript: true } });
  return recording?.transcript ? unsealTranscript(id, recording.transcript) : null;
}

async function findSize(actor: Actor, id: string): Promise<{ bytes: number; mediaType: string; meetingId: string } | null> {
  const recording = await db.meetingRecording.findFirst({ where: { id, ...recordingsOf(actor) }, select: { meetingId: true } });
  if (!recording) return null;
  try {
    return { ...(await sizeOfRecording(id)), ...recording };
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** Reads on only as fast as the browser takes it, and not at all once it is gone. */
function streamOf(bytes: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await bytes.return(undefined);
    },
  });
}

function nothing(): Response {
  return new Response(null, { status: 404, headers: kept });
}
