import { createHash, randomBytes, randomUUID } from "node:crypto";
import { notFound } from "@/lib/kernel/errors";
import { partCorrupted, recordingOver, recordingTooLarge } from "@/lib/meetings/core/errors";
import { type ByteRange, slicesOf } from "@/lib/meetings/core/byte-range";
import { recordingRules, wholeParts } from "@/lib/meetings/core/recording-rules";
import { logMeeting } from "@/lib/meetings/log";
import { newDataKey, sealPart, unsealPart } from "@/lib/meetings/seal-part";
import { db, type Db, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { decryptSecret, encryptSecret } from "@/lib/platform/secrets";
import { storage } from "@/lib/platform/storage";
import { transaction } from "@/lib/platform/transaction";

export type NewRecording = {
  readonly meetingId: string;
  /** `built_in`, or the vendor that it is fetched from, with the vendor's id of it. */
  readonly source: string;
  readonly externalId?: string;
  readonly mediaType: string;
  readonly startedById?: string;
  readonly startedAt: Date;
};

/** Makes room for a recording with a key of its own and answers its id. Parts go in by `putPart`, the end is said by `finishRecording`. */
export async function openRecording(tx: Db, { meetingId, source, externalId, mediaType, startedById, startedAt }: NewRecording): Promise<string> {
  const id = randomUUID();
  const dataKey = encryptSecret(newDataKey().toString("base64"), keyPlace(id));
  await tx.meetingRecording.create({
    data: { id, meetingId, source, externalId: externalId ?? null, mediaType, startedById: startedById ?? null, startedAt, dataKey, keptUntil: keptUntil(startedAt) },
    select: { id: true },
  });
  await logMeeting(tx, { meetingId, kind: "recording.started", userId: startedById ?? null, details: { recordingId: id, source }, at: startedAt });
  return id;
}

export type NewPart = { readonly recordingId: string; readonly n: number; readonly bytes: Uint8Array; /** In hex, as the sender counted it; what does not fit is refused. */ readonly sha256?: string };

/** Keeps one part, encrypted, numbered from 0, in any order. The same part again changes nothing, another one under its number takes its place. At most 5 MB each. */
export async function putPart({ recordingId, n, bytes, sha256 }: NewPart): Promise<void> {
  const digest = createHash("sha256").update(bytes).digest("hex");
  if (sha256 !== undefined && sha256 !== digest) throw partCorrupted();
  if (bytes.byteLength > recordingRules.maxPartBytes || n >= recordingRules.maxParts) throw recordingTooLarge();
  const recording = await openOne(db, recordingId);
  const known = await db.recordingPart.findUnique({ where: { recordingId_n: { recordingId, n } }, select: { sha256: true } });
  if (known?.sha256 === digest) return;
  // Under a new name each time: a part that is written over is whole, before and after.
  const key = `recordings/${recordingId}-${n}-${randomBytes(6).toString("hex")}.bin`;
  await storage.put(key, sealPart(dataKeyOf(recording), { recordingId, n }, bytes));
  try {
    const replaced = await transaction((tx) => notePart(tx, { recordingId, n, key, bytes: bytes.byteLength, sha256: digest }));
    if (replaced) await storage.remove(replaced);
  } catch (error) {
    await storage.remove(key);
    throw error;
  }
}

type PartRow = { readonly recordingId: string; readonly n: number; readonly key: string; readonly bytes: number; readonly sha256: string };

/** Writes the part's row, and answers the name of the file that it replaces. */
async function notePart(tx: Tx, { recordingId, n, ...row }: PartRow): Promise<string | null> {
  await tx.$queryRaw`SELECT id FROM meeting_recordings WHERE id = ${recordingId} FOR UPDATE`;
  const { bytes } = await openOne(tx, recordingId);
  const before = await tx.recordingPart.findUnique({ where: { recordingId_n: { recordingId, n } }, select: { key: true, bytes: true } });
  const total = bytes + BigInt(row.bytes - (before?.bytes ?? 0));
  if (total > recordingRules.maxBytes) throw recordingTooLarge();
  await tx.recordingPart.upsert({ where: { recordingId_n: { recordingId, n } }, create: { recordingId, n, ...row }, update: { ...row, at: new Date() }, select: { n: true } });
  await tx.meetingRecording.update({ where: { id: recordingId }, data: { bytes: total }, select: { id: true } });
  return before?.key ?? null;
}

/** Keeps a whole recording as it arrives, cut into parts; answers how many there are. */
export async function fillRecording(recordingId: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let waiting: Buffer = Buffer.alloc(0);
  let n = 0;
  for await (const chunk of chunks) {
    waiting = Buffer.concat([waiting, chunk]);
    for (; waiting.byteLength >= recordingRules.maxPartBytes; n += 1) {
      await putPart({ recordingId, n, bytes: waiting.subarray(0, recordingRules.maxPartBytes) });
      waiting = waiting.subarray(recordingRules.maxPartBytes);
    }
  }
  if (waiting.byteLength === 0) return n;
  await putPart({ recordingId, n, bytes: waiting });
  return n + 1;
}

/** Closes a recording: what came without a gap is kept, for as long as the policy says from its end on. Answers whether there is something to play; a second call changes nothing. */
export async function finishRecording(recordingId: string, endedAt: Date): Promise<boolean> {
  const [status, surplus] = await transaction(async (tx) => {
    const recording = await lockOne(tx, recordingId);
    if (recording.status !== "recording") return [recording.status, []] as const;
    const parts = await tx.recordingPart.findMany({ where: { recordingId }, orderBy: { n: "asc" }, select: { n: true, key: true, bytes: true } });
    const whole = wholeParts(parts.map(({ n }) => n));
    const bytes = parts.slice(0, whole).reduce((sum, part) => sum + part.bytes, 0);
    const became = whole > 0 ? "ready" : "failed";
    await tx.recordingPart.deleteMany({ where: { recordingId, n: { gte: whole } } });
    await tx.meetingRecording.update({ where: { id: recordingId }, data: { status: became, bytes, endedAt, keptUntil: keptUntil(endedAt) }, select: { id: true } });
    await logMeeting(tx, { meetingId: recording.meetingId, kind: became === "ready" ? "recording.filed" : "recording.failed", details: { recordingId, bytes, parts: whole } });
    return [became, parts.slice(whole).map(({ key }) => key)] as const;
  });
  for (const key of surplus) await storage.remove(key);
  return status === "ready";
}

/** How many bytes can be read of a recording that is ready, and what they are; not found for all others. */
export async function sizeOfRecording(recordingId: string): Promise<{ bytes: number; mediaType: string }> {
  const recording = await db.meetingRecording.findFirst({ where: { id: recordingId, status: "ready" }, select: { bytes: true, mediaType: true } });
  if (!recording) throw notFound("recording");
  return { bytes: Number(recording.bytes), mediaType: recording.mediaType };
}

/** The bytes of a recording in order, decrypted part by part as they are read; all of them, or one stretch. */
export async function* readRecording(recordingId: string, range?: ByteRange): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const recording = await db.meetingRecording.findFirst({
    where: { id: recordingId, status: { not: "deleted" } },
    select: { id: true, dataKey: true, parts: { orderBy: { n: "asc" }, select: { n: true, key: true, bytes: true } } },
  });
  if (!recording) throw notFound("recording");
  const sizes = recording.parts.map(({ bytes }) => bytes);
  const all = { from: 0, to: sizes.reduce((sum, size) => sum + size, 0) - 1 };
  const dataKey = dataKeyOf(recording);
  for (const { index, start, end } of slicesOf(range ?? all, sizes)) {
    const part = recording.parts[index];
    const sealed = part && (await storage.read(part.key));
    if (!part || !sealed) throw new Error(`A part of recording ${recordingId} is not in the storage.`);
    yield unsealPart(dataKey, { recordingId, n: part.n }, sealed).subarray(start, end);
  }
}

/** Until when a recording that ended then is kept. */
function keptUntil(endedAt: Date): Date {
  return new Date(endedAt.getTime() + env().RECORDING_DAYS * 24 * 60 * 60_000);
}

type Sealed = { readonly id: string; readonly dataKey: string };

function dataKeyOf({ id, dataKey }: Sealed): Buffer {
  return Buffer.from(decryptSecret(dataKey, keyPlace(id)), "base64");
}

function keyPlace(recordingId: string): string {
  return `meeting_recordings.data_key.${recordingId}`;
}

/** A recording that still takes parts; throws when it does not. */
async function openOne(tx: Db, id: string): Promise<Sealed & { readonly bytes: bigint }> {
  const recording = await tx.meetingRecording.findUnique({ where: { id }, select: { id: true, dataKey: true, bytes: true, status: true } });
  if (!recording) throw notFound("recording");
  if (recording.status !== "recording") throw recordingOver();
  return recording;
}

async function lockOne(tx: Tx, id: string): Promise<{ status: string; meetingId: string }> {
  await tx.$queryRaw`SELECT id FROM meeting_recordings WHERE id = ${id} FOR UPDATE`;
  const recording = await tx.meetingRecording.findUnique({ where: { id }, select: { status: true, meetingId: true } });
  if (!recording) throw notFound("recording");
  return recording;
}
