import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import "@/lib/testing/speech-sandbox";
import { findTranscript } from "@/lib/meetings/answer-recording";
import { deleteRecording, forgetOldRecordings, settleQuietRecordings } from "@/lib/meetings/forget-recording";
import { giveConsent } from "@/lib/meetings/give-consent";
import { leaveRoom } from "@/lib/meetings/leave-room";
import { finishSession, receivePart, recordSession } from "@/lib/meetings/record-session";
import { readRecording } from "@/lib/meetings/recording-store";
import { getRecording, listRecordings } from "@/lib/meetings/recordings";
import { roomNow } from "@/lib/meetings/room-now";
import { findRoom } from "@/lib/meetings/find-room";
import { findSessionPapers } from "@/lib/meetings/session-papers";
import { transcribeRecording } from "@/lib/meetings/transcribe-recording";
import type { Actor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { storage } from "@/lib/platform/storage";
import { bothInside, type TwoInside } from "@/lib/testing/both-inside";
import { refusalOf } from "@/lib/testing/refusal-of";
import { webmOf } from "@/lib/testing/webm";

const at = (time: string): Date => new Date(`2026-12-01T${time}Z`);
const now = at("14:05:00");
const webm = webmOf([0, 5, 10]);
const cut = [webm.subarray(0, 60), webm.subarray(60, 100), webm.subarray(100)];
let two: TwoInside;

beforeEach(async () => {
  two = await bothInside(now);
});

const say = (actor: Actor, isGiven: boolean, when = now) => giveConsent(actor, { id: two.bookingId, isGiven }, when);
const begin = (actor: Actor, when = now) => recordSession(actor, { id: two.bookingId, mediaType: "video/webm" }, when);
const send = (actor: Actor, id: string, n: number, when = at("14:05:30"), bytes = cut[n] ?? new Uint8Array([n])) => receivePart(actor, { id, n, bytes, sha256: createHash("sha256").update(bytes).digest("hex") }, when);
const kinds = async () => (await db.meetingLogEntry.findMany({ where: { meeting: { bookingId: two.bookingId }, kind: { not: { startsWith: "stay." } } }, orderBy: { id: "asc" }, select: { kind: true } })).map(({ kind }) => kind);

/** A recording of three parts that both agreed to and that has arrived. */
async function recorded(): Promise<string> {
  for (const actor of [two.expert, two.client]) await say(actor, true);
  const { id } = await begin(two.expert);
  for (const n of [2, 0, 1]) await send(two.expert, id, n);
  await say(two.client, false, at("14:05:31"));
  await finishSession(two.expert, { id, parts: 3 }, at("14:05:32"));
  return id;
}

describe("consent", () => {
  test.each([["nobody", []], ["the host alone", ["host"]], ["the client alone", ["client"]]] as const)("of %s is not enough", async (_name, given) => {
    for (const side of given) await say(side === "host" ? two.expert : two.client, true);
    expect(await refusalOf(begin(two.expert))).toBe("consent_missing");
  });

  test("of both lets the host record, and nobody else", async () => {
    expect((await say(two.expert, true)).consent).toBe("asked");
    expect((await say(two.client, true)).consent).toBe("agreed");
    expect([await refusalOf(begin(two.client)), await refusalOf(begin(two.stranger)), await refusalOf(begin(two.expert))]).toEqual(["hosts_only", "not_found", "no refusal"]);
  });

  test("taken back by either stops it at once: the sign goes, later parts are refused, and a new one needs both anew", async () => {
    for (const actor of [two.expert, two.client]) await say(actor, true);
    const { id } = await begin(two.expert);
    const seen = async () => (await roomNow(db, await findRoom(db, two.client, two.bookingId), two.mine, at("14:05:30"))).recording?.id;
    expect(await seen()).toBe(id);
    await send(two.expert, id, 0);
    await say(two.client, false, at("14:05:12"));
    expect(await seen()).toBeUndefined();
    expect([await refusalOf(send(two.expert, id, 1)), await refusalOf(send(two.expert, id, 9))]).toEqual(["no refusal", "recording_over"]);
    expect(await refusalOf(begin(two.expert))).toBe("consent_missing");
    expect([(await say(two.client, true)).consent, await refusalOf(begin(two.expert))]).toEqual(["asked", "consent_missing"]);
    expect((await say(two.expert, true)).consent).toBe("agreed");
    expect(await kinds()).toEqual(["room.made", "consent.given", "consent.given", "recording.started", "consent.withdrawn", "recording.stopped", "consent.given", "consent.given"]);
  });

  test("is given only from inside, said again changes nothing, and is kept for ever", async () => {
    await say(two.expert, true);
    await say(two.expert, true);
    expect(await db.meetingConsent.count({ where: { userId: two.expert.id } })).toBe(1);
    await leaveRoom(two.client, { id: two.bookingId, attendanceId: two.mine }, now);
    expect([await refusalOf(say(two.client, true)), await refusalOf(say(two.stranger, true))]).toEqual(["not_admitted", "not_found"]);
    await expect(db.meetingConsent.deleteMany({})).rejects.toThrow();
  });
});

describe("a recording", () => {
  test("arrives in parts, says which are missing, and is there for both; for nobody else is there anything", async () => {
    for (const actor of [two.expert, two.client]) await say(actor, true);
    const { id } = await begin(two.expert);
    await send(two.expert, id, 0);
    await send(two.expert, id, 2);
    expect([await refusalOf(send(two.client, id, 1)), await refusalOf(send(two.stranger, id, 1))]).toEqual(["not_found", "not_found"]);
    expect((await getRecording(two.expert, id)).parts).toEqual([0, 2]);
    expect(await refusalOf(finishSession(two.expert, { id, parts: 3 }, at("14:06:00")))).toBe("parts_missing");
    await send(two.expert, id, 1);
    await finishSession(two.expert, { id, parts: 3 }, at("14:06:00"));
    expect(Buffer.concat(await Array.fromAsync(readRecording(id)))).toEqual(Buffer.from(webm));
    for (const actor of [two.client, two.expert]) {
      expect(await listRecordings(actor, two.bookingId)).toMatchObject([{ id, status: "ready", bytes: webm.byteLength, keptUntil: "2026-12-31T14:06:00Z", path: `/recordings/${id}` }]);
    }
    expect(await Promise.all([listRecordings(two.stranger, two.bookingId), getRecording(two.stranger, id), deleteRecording(two.stranger, id, now)].map(refusalOf))).toEqual(["not_found", "not_found", "not_found"]);
    expect(await findSessionPapers(two.stranger, two.bookingId)).toBeNull();
  });

  test("that a reload left behind ends when the next one begins, and its parts may still arrive", async () => {
    for (const actor of [two.expert, two.client]) await say(actor, true);
    const first = await begin(two.expert);
    await send(two.expert, first.id, 0);
    const second = await begin(two.expert, at("14:05:20"));
    await send(two.expert, first.id, 1);
    await finishSession(two.expert, { id: first.id, parts: 2 }, at("14:05:40"));
    const found = await listRecordings(two.client, two.bookingId);
    expect(found).toMatchObject([{ id: first.id, status: "ready", endedAt: "2026-12-01T14:05:20Z" }, { id: second.id, status: "recording" }]);
  });

  test("knows its length and its places once it is filed, also where its page never came back; what is no recording stays as it came", async () => {
    for (const actor of [two.expert, two.client]) await say(actor, true);
    const text = Buffer.from("This is a text, whatever its sender says of it.");
    const sent = [[webm.subarray(0, 70), webm.subarray(70, 90), webm.subarray(90)], [webm], [text]];
    const ids = [];
    for (const parts of sent) {
      const { id } = await begin(two.expert);
      for (const [n, bytes] of parts.entries()) await send(two.expert, id, n, at("14:05:30"), bytes);
      ids.push(id);
    }
    const [whole = "", quiet = "", strange = ""] = ids;
    const before = await db.recordingPart.findFirstOrThrow({ where: { recordingId: whole, n: 0 }, select: { key: true } });
    await finishSession(two.expert, { id: whole, parts: 3 }, at("14:06:00"));
    await finishSession(two.expert, { id: strange, parts: 1 }, at("14:06:00"));
    await db.recordingPart.updateMany({ where: { recordingId: quiet }, data: { at: now } });
    await settleQuietRecordings(at("15:31:00"));
    const read = async (id: string) => Buffer.concat(await Array.fromAsync(readRecording(id)));
    const [bytes, same] = [await read(whole), await read(quiet)];
    expect(durationOf(bytes)).toBe(10_060);
    expect([same.equals(bytes), bytes.subarray(-webm.byteLength + 63).equals(webm.subarray(63)), await storage.read(before.key)]).toEqual([true, true, null]);
    expect([(await getRecording(two.client, whole)).bytes, Buffer.concat(await Array.fromAsync(readRecording(whole, { from: 30, to: 200 })))]).toEqual([bytes.byteLength, bytes.subarray(30, 201)]);
    expect([await read(strange), (await getRecording(two.client, strange)).status]).toEqual([text, "ready"]);
  });

  test("whose page never came back is filed after an hour as far as it came", async () => {
    for (const actor of [two.expert, two.client]) await say(actor, true);
    const [{ id }, empty] = [await begin(two.expert, at("14:05:00")), await begin(two.expert, at("14:05:40"))];
    await send(two.expert, id, 0);
    await db.recordingPart.updateMany({ where: { recordingId: id }, data: { at: at("14:05:10") } });
    await settleQuietRecordings(at("14:50:00"));
    expect((await getRecording(two.expert, id)).status).toBe("recording");
    await settleQuietRecordings(at("15:31:00"));
    expect([(await getRecording(two.expert, id)).status, (await getRecording(two.expert, empty.id)).status]).toEqual(["ready", "failed"]);
  });

  test("is deleted when its time is over, or earlier by either side: parts, key and transcript", async () => {
    const mine = await recorded();
    const keys = await db.recordingPart.findMany({ where: { recordingId: mine }, select: { key: true } });
    await forgetOldRecordings(at("23:00:00"));
    expect((await getRecording(two.client, mine)).status).toBe("ready");
    await forgetOldRecordings(new Date("2026-12-31T14:05:31Z"));
    expect(await Promise.all([getRecording(two.client, mine), getRecording(two.expert, mine)].map(refusalOf))).toEqual(["not_found", "not_found"]);
    expect(await db.meetingRecording.findUniqueOrThrow({ where: { id: mine }, select: { status: true, dataKey: true, transcript: true, _count: { select: { parts: true } } } })).toEqual({ status: "deleted", dataKey: "", transcript: null, _count: { parts: 0 } });
    expect(await Promise.all(keys.map(({ key }) => storage.read(key)))).toEqual(keys.map(() => null));
    two = await bothInside(now);
    const theirs = await recorded();
    await deleteRecording(two.client, theirs, now);
    expect(await refusalOf(getRecording(two.expert, theirs))).toBe("not_found");
    expect((await kinds()).at(-1)).toBe("recording.deleted");
  });
});

/** The length that a file says of itself, in milliseconds; undefined where it says none. */
function durationOf(bytes: Buffer): number | undefined {
  const at = bytes.indexOf(Buffer.from("448988", "hex"));
  return at < 0 ? undefined : bytes.readDoubleBE(at + 3);
}

describe("a transcript", () => {
  test("is written piece by piece after the end, encrypted, and read by both and nobody else", async () => {
    const id = await recorded();
    expect((await getRecording(two.client, id)).transcript).toBe("waiting");
    await transcribeRecording({ recordingId: id, piece: 0 });
    await transcribeRecording({ recordingId: id, piece: 1 });
    const vtt = await findTranscript(two.client, id);
    expect(vtt).toMatch(/^WEBVTT[^]*This is the sandbox: it cannot hear\./);
    expect([await findTranscript(two.expert, id), await findTranscript(two.stranger, id)]).toEqual([vtt, null]);
    expect((await db.meetingRecording.findUniqueOrThrow({ where: { id } })).transcript).not.toContain("sandbox");
    expect((await findSessionPapers(two.client, two.bookingId))?.recordings[0]?.said).toHaveLength(2);
    expect((await kinds()).at(-1)).toBe("transcript.filed");
  });

  test("of a recording that nobody can read is given up, and said so", async () => {
    cut[0] = new Uint8Array([9, 9, 9]);
    const id = await recorded();
    await transcribeRecording({ recordingId: id, piece: 0 });
    expect((await getRecording(two.client, id)).transcript).toBe("failed");
    cut[0] = webm.subarray(0, 60);
  });
});
