import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { consentMissing, hostsOnly, notAdmitted, partsMissing, recordingOver } from "@/lib/meetings/core/errors";
import { partsWithin, recordingRules } from "@/lib/meetings/core/recording-rules";
import { fileRecording } from "@/lib/meetings/file-recording";
import { findOpenRoom } from "@/lib/meetings/find-room";
import { stopRecordings } from "@/lib/meetings/give-consent";
import { readConsent } from "@/lib/meetings/read-consent";
import { openRecording, putPart } from "@/lib/meetings/recording-store";
import { recordingsOf } from "@/lib/meetings/recordings";
import { insideStay, lockRoom, nudgeBoth } from "@/lib/meetings/stays";
import { orderTranscript } from "@/lib/meetings/order-transcript";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";

type Opened = { readonly id: string; readonly partSeconds: number };

/** Begins a recording by the host's page; only while both sides' newest word is a yes. One that runs already, left behind by a reload, ends here. */
export async function recordSession(actor: Actor, input: { id: string; mediaType: string }, now: Date): Promise<Opened> {
  return transaction(async (tx) => {
    const room = await findOpenRoom(tx, actor, input.id, now);
    const { meetingId, me, side } = room;
    if (side !== "expert") throw hostsOnly();
    await lockRoom(tx, meetingId);
    if (!(await insideStay(tx, meetingId, me.id, now))) throw notAdmitted();
    if ((await readConsent(tx, room)) !== "agreed") throw consentMissing();
    await stopRecordings(tx, room, now);
    const id = await openRecording(tx, { meetingId, source: "built_in", mediaType: input.mediaType, startedById: me.id, startedAt: now });
    await nudgeBoth(tx, room);
    return { id, partSeconds: recordingRules.partSeconds };
  });
}

export type SentPart = { readonly id: string; readonly n: number; readonly sha256: string; readonly bytes: Uint8Array };

/** Takes one part from the page that records. None is taken that would reach beyond the end of the consent. */
export async function receivePart(actor: Actor, { id, n, sha256, bytes }: SentPart, now: Date): Promise<void> {
  const { startedAt, endedAt } = await findOwnRecording(actor, id);
  if (n >= partsWithin((endedAt ?? now).getTime() - startedAt.getTime())) throw recordingOver();
  await putPart({ recordingId: id, n, bytes, sha256 });
}

/** The recording page says that it has sent everything: `parts` of them. Answers with those that are missing, if any are. */
export async function finishSession(actor: Actor, input: { id: string; parts: number }, now: Date): Promise<void> {
  const recording = await findOwnRecording(actor, input.id);
  if (recording.status !== "recording") return;
  const known = new Set((await db.recordingPart.findMany({ where: { recordingId: input.id }, select: { n: true } })).map(({ n }) => n));
  const missing = Array.from({ length: input.parts }, (_, n) => n).filter((n) => !known.has(n));
  if (missing.length > 0) throw partsMissing(missing);
  if (await fileRecording(input.id, recording.endedAt ?? now)) await orderTranscript(input.id);
}

async function findOwnRecording(actor: Actor, id: string): Promise<{ startedAt: Date; endedAt: Date | null; status: string }> {
  const recording = await db.meetingRecording.findFirst({
    where: { id, source: "built_in", startedById: actor.id, ...recordingsOf(actor) },
    select: { startedAt: true, endedAt: true, status: true },
  });
  if (!recording) throw notFound("recording");
  return recording;
}
