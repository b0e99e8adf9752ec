import { createHash, randomBytes } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { fillRecording, finishRecording, openRecording, putPart, readRecording, sizeOfRecording } from "@/lib/meetings/recording-store";
import { openRoom } from "@/lib/meetings/open-room";
import { db } from "@/lib/platform/db";
import { storage } from "@/lib/platform/storage";
import { refusalOf } from "@/lib/testing/refusal-of";
import { sessionOfTwo } from "@/lib/testing/session-of-two";

const startedAt = new Date("2026-12-01T14:05:00Z");
const endedAt = new Date("2026-12-01T14:55:00Z");
const pieces = [randomBytes(900), randomBytes(1_200), randomBytes(1), randomBytes(777)];
const whole = Buffer.concat(pieces);
let recordingId = "";

const record = async (source = "built_in"): Promise<string> => {
  const { bookingId, expert } = await sessionOfTwo();
  return openRecording(db, { meetingId: await openRoom(db, bookingId), source, mediaType: "video/webm", startedById: expert.id, startedAt });
};
const put = (n: number, bytes = pieces[n] ?? Buffer.alloc(0), sha256 = createHash("sha256").update(bytes).digest("hex")) => putPart({ recordingId, n, bytes, sha256 });
const read = async (id = recordingId, range?: { from: number; to: number }) => Buffer.concat(await Array.fromAsync(readRecording(id, range)));
const part = (n: number, id = recordingId) => db.recordingPart.findUniqueOrThrow({ where: { recordingId_n: { recordingId: id, n } }, select: { key: true } });

beforeEach(async () => {
  recordingId = await record();
});

describe("the parts of a recording", () => {
  test("come in any order, some twice, and are read in theirs, whole or in a stretch", async () => {
    for (const n of [2, 0, 3, 0, 1, 3]) await put(n);
    expect(await finishRecording(recordingId, endedAt)).toBe(true);
    expect(await sizeOfRecording(recordingId)).toEqual({ bytes: whole.byteLength, mediaType: "video/webm" });
    expect(await read()).toEqual(whole);
    expect(await read(recordingId, { from: 850, to: 2_150 })).toEqual(whole.subarray(850, 2_151));
  });

  test("that came damaged or are too large are refused, and nothing of them is kept", async () => {
    expect(await refusalOf(put(0, pieces[0], "00".repeat(32)))).toBe("part_corrupted");
    expect(await refusalOf(put(0, Buffer.alloc(5 * 1024 * 1024 + 1)))).toBe("recording_too_large");
    expect(await db.recordingPart.count({ where: { recordingId } })).toBe(0);
  });

  test("sent anew under their number take the other's place, and its file goes", async () => {
    await put(0, randomBytes(50));
    const before = await part(0);
    await put(0);
    expect(await storage.read(before.key)).toBeNull();
    expect([await read(), (await db.meetingRecording.findUniqueOrThrow({ where: { id: recordingId } })).bytes]).toEqual([pieces[0], 900n]);
  });

  test("sent at once under one number leave one", async () => {
    await Promise.all([put(0), put(0), put(0, pieces[1])]);
    expect(await db.recordingPart.count({ where: { recordingId } })).toBe(1);
    expect([pieces[0], pieces[1]]).toContainEqual(await read());
  });

  test("after a gap are not kept, and a finished recording takes no more", async () => {
    for (const n of [0, 1, 3]) await put(n);
    const lost = await part(3);
    await finishRecording(recordingId, endedAt);
    expect([await read(), await storage.read(lost.key)]).toEqual([Buffer.concat(pieces.slice(0, 2)), null]);
    expect(await refusalOf(put(2))).toBe("recording_over");
    const { status, keptUntil } = await db.meetingRecording.findUniqueOrThrow({ where: { id: recordingId } });
    expect([status, keptUntil]).toEqual(["ready", new Date("2026-12-31T14:55:00Z")]);
  });

  test("are cut by us when a whole file arrives", async () => {
    const long = randomBytes(12 * 1024 * 1024);
    const chunks = async function* () {
      for (let at = 0; at < long.byteLength; at += 700_001) yield long.subarray(at, at + 700_001);
    };
    expect(await fillRecording(recordingId, chunks())).toBe(3);
    expect((await read()).equals(long)).toBe(true);
  });
});

describe("in the storage", () => {
  test("nothing can be read, and what is changed or swapped does not decrypt", async () => {
    await put(0);
    await put(1);
    const other = await record();
    await putPart({ recordingId: other, n: 0, bytes: whole });
    const [first, second, theirs] = [await part(0), await part(1), await part(0, other)];
    const [sealed, next, foreign] = await Promise.all([first, second, theirs].map(({ key }) => storage.read(key)));
    if (!sealed || !next || !foreign) throw new Error("The parts are not there.");
    expect(Buffer.from(sealed).includes(whole.subarray(0, 16))).toBe(false);
    const readWith = async (bytes: Uint8Array): Promise<string> => {
      await storage.put(first.key, bytes);
      return read().then(() => "read", () => "refused");
    };
    const bitten = Uint8Array.from(sealed, (byte, index) => (index === 40 ? byte ^ 1 : byte));
    expect([await readWith(next), await readWith(foreign), await readWith(bitten), await readWith(sealed)]).toEqual(["refused", "refused", "refused", "read"]);
  });

  test("a recording that got nothing is a failed one", async () => {
    expect([await finishRecording(recordingId, endedAt), await finishRecording(recordingId, endedAt)]).toEqual([false, false]);
    expect(await refusalOf(sizeOfRecording(recordingId))).toBe("not_found");
  });
});
