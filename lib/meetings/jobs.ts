import type { Task } from "graphile-worker";
import { forgetOldRecordings } from "@/lib/meetings/forget-recording";
import { tidyRooms } from "@/lib/meetings/tidy-rooms";
import { giveUpTranscript, transcribeRecording } from "@/lib/meetings/transcribe-recording";

/** What the worker does for rooms. */
export const meetingJobs: Record<string, Task> = {
  "meetings.tidy-rooms": () => tidyRooms(),
  "meetings.forget-recordings": () => forgetOldRecordings(),
  "meetings.transcribe": async (payload, { job }) => {
    const task = payload as { recordingId: string; piece: number };
    try {
      await transcribeRecording(task);
    } catch (error) {
      if (job.attempts >= job.max_attempts) await giveUpTranscript(task.recordingId);
      throw error;
    }
  },
};
