import { downloadZoomFile, listZoomFiles, type ZoomFile } from "@/lib/clients/zoom-recordings";
import { choiceOf, mediaTypeOf } from "@/lib/meetings/core/recording-choice";
import { logMeeting } from "@/lib/meetings/log";
import { fillRecording, finishRecording, openRecording } from "@/lib/meetings/recording-store";
import { sealTranscript } from "@/lib/meetings/transcript-store";
import { db } from "@/lib/platform/db";
import { isDuplicate } from "@/lib/platform/db-errors";
import { isZoomConfigured } from "@/lib/platform/env";
import { publish } from "@/lib/platform/live";
import { transaction } from "@/lib/platform/transaction";

const transcriptLimit = 5 * 1024 * 1024;

/** Fetches what Zoom recorded of a meeting and files it: one recording a stretch, encrypted, with its transcript as WebVTT. The event only says where to look, so repeated and shuffled ones file everything once. Throws to be tried again. */
export async function fileZoomRecordings({ meetingId, run }: { meetingId: string; run: string }): Promise<void> {
  const meeting = await db.meeting.findUnique({ where: { id: meetingId }, select: { externalId: true } });
  if (!meeting?.externalId || !isZoomConfigured()) return;
  const files = await listZoomFiles(run || meeting.externalId);
  for (const { media, transcript } of choiceOf(files)) {
    const recordingId = await fileMedia(meetingId, media);
    if (recordingId && transcript) await fileTranscript(meetingId, recordingId, transcript);
  }
}

/** The recording under Zoom's id of the file: fetched from its beginning until it is whole. Null when it was deleted here, which holds. */
async function fileMedia(meetingId: string, file: ZoomFile): Promise<string | null> {
  const { id, status } = await openOnce(meetingId, file);
  if (status === "ready") return id;
  if (status !== "recording") return null;
  await fillRecording(id, downloadZoomFile(file.url));
  await finishRecording(id, file.endedAt ?? file.startedAt);
  await tellPages(meetingId);
  return id;
}

async function openOnce(meetingId: string, { id: externalId, kind, startedAt }: ZoomFile): Promise<{ id: string; status: string }> {
  const find = () => db.meetingRecording.findUnique({ where: { externalId }, select: { id: true, status: true } });
  const known = await find();
  if (known) return known;
  try {
    const id = await transaction((tx) => openRecording(tx, { meetingId, source: "zoom", externalId, mediaType: mediaTypeOf({ kind }), startedAt }));
    return { id, status: "recording" };
  } catch (error) {
    const other = isDuplicate(error) ? await find() : null;
    if (other) return other;
    throw error;
  }
}

async function fileTranscript(meetingId: string, recordingId: string, file: ZoomFile): Promise<void> {
  const known = await db.meetingRecording.findFirst({ where: { id: recordingId, transcriptStatus: "ready" }, select: { id: true } });
  if (known) return;
  const vtt = await textOf(file);
  await transaction(async (tx) => {
    const { count } = await tx.meetingRecording.updateMany({
      where: { id: recordingId, status: "ready", transcriptStatus: { not: "ready" } },
      data: { transcript: sealTranscript(recordingId, vtt), transcriptStatus: "ready" },
    });
    if (count > 0) await logMeeting(tx, { meetingId, kind: "transcript.filed", details: { recordingId, source: "zoom" } });
  });
  await tellPages(meetingId);
}

async function textOf(file: ZoomFile): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of downloadZoomFile(file.url)) {
    bytes += chunk.byteLength;
    if (bytes > transcriptLimit) throw new Error("A transcript from Zoom is too large.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function tellPages(meetingId: string): Promise<void> {
  const { booking } = await db.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: { booking: { select: { id: true, clientId: true, expert: { select: { userId: true } } } } } });
  for (const to of [booking.clientId, booking.expert.userId]) await publish(db, { to, kind: "booking", id: booking.id });
}
