import { z } from "zod";
import { InstantSchema } from "@/lib/kernel/instant";

/** `none`: nobody writes one; `waiting`: it is being written. */
export const transcriptStates = ["none", "waiting", "ready", "failed"] as const;

export type TranscriptState = (typeof transcriptStates)[number];

export const RecordingSchema = z.object({
  id: z.string(),
  /** `built_in`, or the vendor that it came from. */
  source: z.string(),
  status: z.enum(["recording", "ready", "failed"]),
  mediaType: z.string(),
  bytes: z.int(),
  startedAt: InstantSchema,
  endedAt: InstantSchema.nullable(),
  /** Deleted by us then, unless one of you does it earlier. */
  keptUntil: InstantSchema,
  transcript: z.enum(transcriptStates),
  /** Where to play it: answers `Range`. */
  path: z.string(),
});

export type Recording = z.infer<typeof RecordingSchema>;

export const OpenedRecordingSchema = z.object({ id: z.string(), partSeconds: z.int() });

/** Which parts of an unfinished recording have arrived: the rest is to be sent. */
export const RecordingPartsSchema = RecordingSchema.extend({ parts: z.array(z.int()) });
