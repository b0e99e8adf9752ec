import { joined } from "@/lib/meetings/core/ebml";
import { recordingRules, wholeParts } from "@/lib/meetings/core/recording-rules";
import { SeekableWebm } from "@/lib/meetings/core/webm-seeking";
import { finishRecording, putPart, readRecording } from "@/lib/meetings/recording-store";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";

/** Closes a recording of the built-in room, so that players know its length and can go to any place in it. Answers whether there is something to play; a second call changes nothing. */
export async function fileRecording(recordingId: string, endedAt: Date): Promise<boolean> {
  // It is kept as it came rather than not at all.
  await makeSeekable(recordingId).catch((error: unknown) => log.warn({ recordingId, err: error }, "recording kept without its length"));
  return finishRecording(recordingId, endedAt);
}

/** Puts a head with the recording's length in the place of its own; what we do not understand stays as it is. Only the first part is written anew, the others are read one after the other. */
async function makeSeekable(recordingId: string): Promise<void> {
  const recording = await db.meetingRecording.findFirst({
    where: { id: recordingId, status: "recording", mediaType: { startsWith: "video/webm" } },
    select: { parts: { orderBy: { n: "asc" }, select: { n: true, bytes: true } } },
  });
  const parts = recording?.parts ?? [];
  const whole = parts.slice(0, wholeParts(parts.map(({ n }) => n)));
  const [first] = whole;
  if (!first) return;
  const webm = new SeekableWebm();
  for await (const bytes of readRecording(recordingId, { from: 0, to: whole.reduce((sum, { bytes: size }) => sum + size, 0) - 1 })) if (!webm.push(bytes)) return;
  const head = webm.head();
  if (!head || head.end > first.bytes) return;
  const rest = await Array.fromAsync(readRecording(recordingId, { from: head.end, to: first.bytes - 1 }));
  const bytes = joined([head.bytes, ...rest]);
  if (bytes.byteLength <= recordingRules.maxPartBytes) await putPart({ recordingId, n: first.n, bytes });
}
