import { z } from "zod";
import { OpenedRecordingSchema, RecordingPartsSchema, RecordingSchema } from "@/lib/meetings/core/recording";
import { recordingRules } from "@/lib/meetings/core/recording-rules";
import { recordingTooLarge } from "@/lib/meetings/core/errors";
import { deleteRecording } from "@/lib/meetings/forget-recording";
import { finishSession, receivePart, recordSession } from "@/lib/meetings/record-session";
import { getRecording, listRecordings } from "@/lib/meetings/recordings";
import { memberOperation } from "@/lib/platform/procedure";

const tags = ["Meetings"];
const ByIdSchema = z.object({ id: z.string().max(64) });

export const listSessionRecordings = memberOperation("meetings.recordings.list", { rate: "read" })
  .route({ method: "GET", path: "/meetings/{id}/recordings", summary: "The recordings of one of your sessions, and until when they are kept", tags })
  .input(ByIdSchema)
  .output(z.object({ items: z.array(RecordingSchema) }))
  .handler(async ({ input, context }) => ({ items: await listRecordings(context.actor, input.id) }));

export const startRecording = memberOperation("meetings.recordings.start")
  .route({ method: "POST", path: "/meetings/{id}/recordings", summary: "As the host, begin a recording that both have agreed to", tags, successStatus: 201 })
  .input(ByIdSchema.extend({ mediaType: z.string().max(100).regex(/^video\/webm(;[\w="., -]*)?$/, "Recordings are WebM.") }))
  .output(OpenedRecordingSchema)
  .handler(({ input, context }) => recordSession(context.actor, input, context.now));

export const getRecordingProcedure = memberOperation("recordings.get", { rate: "read" })
  .route({ method: "GET", path: "/recordings/{id}", summary: "A recording of yours, and which of its parts have arrived", tags })
  .input(ByIdSchema)
  .output(RecordingPartsSchema)
  .handler(({ input, context }) => getRecording(context.actor, input.id));

export const putPartProcedure = memberOperation("recordings.put-part", { rate: "room" })
  .route({ method: "POST", path: "/recordings/{id}/parts", summary: "Send one part of a running recording: a form with its number `n`, its `sha256` in hex and its bytes as `part`; again as often as needed", tags, successStatus: 204 })
  .input(ByIdSchema.extend({ n: z.coerce.number().int().min(0).max(recordingRules.maxParts), sha256: z.string().regex(/^[0-9a-f]{64}$/, "The SHA-256 in hex."), part: z.file("Send the bytes as `part`.") }))
  .output(z.void())
  .handler(async ({ input: { id, n, sha256, part }, context }) => {
    if (part.size > recordingRules.maxPartBytes) throw recordingTooLarge();
    await receivePart(context.actor, { id, n, sha256, bytes: new Uint8Array(await part.arrayBuffer()) }, context.now);
  });

export const finishRecordingProcedure = memberOperation("recordings.finish")
  .route({ method: "POST", path: "/recordings/{id}/finish", summary: "Say that all parts are sent; answers which are missing, if any are", tags, successStatus: 204 })
  .input(ByIdSchema.extend({ parts: z.int().min(0).max(recordingRules.maxParts) }))
  .output(z.void())
  .handler(({ input, context }) => finishSession(context.actor, input, context.now));

export const deleteRecordingProcedure = memberOperation("recordings.delete")
  .route({ method: "DELETE", path: "/recordings/{id}", summary: "Delete a recording before its time; either party may", tags, successStatus: 204 })
  .input(ByIdSchema)
  .output(z.void())
  .handler(({ input, context }) => deleteRecording(context.actor, input.id, context.now));

export const recordings = { get: getRecordingProcedure, putPart: putPartProcedure, finish: finishRecordingProcedure, delete: deleteRecordingProcedure };
