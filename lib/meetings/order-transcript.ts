import { transcriber } from "@/lib/meetings/transcriber";
import { enqueue } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";

/** Has a finished recording of the built-in room written down, where there is somebody to do it. */
export async function orderTranscript(recordingId: string): Promise<void> {
  if (!transcriber()) return;
  await transaction(async (tx) => {
    const ordered = await tx.meetingRecording.updateMany({
      where: { id: recordingId, status: "ready", source: "built_in", transcriptStatus: "none" },
      data: { transcriptStatus: "waiting" },
    });
    if (ordered.count > 0) await enqueue(tx, "meetings.transcribe", { recordingId, piece: 0 }, { maxAttempts: 6 });
  });
}
