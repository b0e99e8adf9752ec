import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { recordingRules } from "@/lib/meetings/core/recording-rules";
import { logMeeting } from "@/lib/meetings/log";
import { orderTranscript } from "@/lib/meetings/order-transcript";
import { fileRecording } from "@/lib/meetings/file-recording";
import { recordingsOf } from "@/lib/meetings/recordings";
import { db } from "@/lib/platform/db";
import { storage } from "@/lib/platform/storage";
import { transaction } from "@/lib/platform/transaction";

/** Either party deletes a recording before its time: it was made with the consent of both, so it stays only while both want it. */
export async function deleteRecording(actor: Actor, id: string, now: Date): Promise<void> {
  const recording = await db.meetingRecording.findFirst({ where: { id, ...recordingsOf(actor) }, select: { id: true } });
  if (!recording) throw notFound("recording");
  await forget(id, actor.id, now);
}

/** Deletes what was kept as long as the policy says, and what an earlier try left behind. */
export async function forgetOldRecordings(now: Date = new Date()): Promise<void> {
  const old = await db.meetingRecording.findMany({ where: { status: { not: "deleted" }, keptUntil: { lte: now } }, take: 500, select: { id: true } });
  for (const { id } of old) await forget(id, null, now);
  const halfDone = await db.meetingRecording.findMany({ where: { status: "deleted", parts: { some: {} } }, take: 500, select: { id: true } });
  for (const { id } of halfDone) await removeParts(id);
}

/** Files the recordings whose page never came back to say the end: as far as they came. */
export async function settleQuietRecordings(now: Date = new Date()): Promise<void> {
  const quietSince = new Date(now.getTime() - recordingRules.quietMinutes * 60_000);
  const quiet = await db.meetingRecording.findMany({
    where: { source: "built_in", status: "recording", startedAt: { lt: quietSince }, parts: { none: { at: { gte: quietSince } } } },
    take: 100,
    select: { id: true, startedAt: true, endedAt: true, parts: { orderBy: { at: "desc" }, take: 1, select: { at: true } } },
  });
  for (const { id, startedAt, endedAt, parts } of quiet) if (await fileRecording(id, endedAt ?? parts[0]?.at ?? startedAt)) await orderTranscript(id);
}

/** The key goes first: from then on nobody can read the parts, wherever copies of them lie. */
async function forget(id: string, userId: string | null, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const [recording] = await tx.meetingRecording.updateManyAndReturn({
      where: { id, status: { not: "deleted" } },
      data: { status: "deleted", dataKey: "", transcript: null, transcriptStatus: "none" },
      select: { meetingId: true },
    });
    if (recording) await logMeeting(tx, { meetingId: recording.meetingId, kind: "recording.deleted", userId, details: { recordingId: id }, at: now });
  });
  await removeParts(id);
}

async function removeParts(recordingId: string): Promise<void> {
  const parts = await db.recordingPart.findMany({ where: { recordingId }, select: { key: true } });
  for (const { key } of parts) await storage.remove(key);
  await db.recordingPart.deleteMany({ where: { recordingId, key: { in: parts.map(({ key }) => key) } } });
}
