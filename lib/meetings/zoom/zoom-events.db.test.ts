import { meetingsAtZoom, pressAtZoom, zoomSecret } from "@/lib/testing/zoom-sandbox";
import { createHmac } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { DomainError } from "@/lib/kernel/errors";
import { clientAddress } from "@/lib/meetings/client-address";
import { makeRoom } from "@/lib/meetings/make-room";
import { readRecording } from "@/lib/meetings/recording-store";
import { unsealTranscript } from "@/lib/meetings/transcript-store";
import { fileZoomRecordings } from "@/lib/meetings/zoom/file-recordings";
import { processZoomEvent } from "@/lib/meetings/zoom/process-event";
import { receiveZoomEvent } from "@/lib/meetings/zoom/receive-event";
import { db } from "@/lib/platform/db";
import { type SessionOfTwo, sessionOfTwo } from "@/lib/testing/session-of-two";

const now = new Date("2026-12-01T14:05:00Z");
const seconds = now.getTime() / 1_000;

function signed(body: string, { at = seconds, secret = zoomSecret, over = body }: { at?: number; secret?: string; over?: string } = {}): Request {
  const signature = `v0=${createHmac("sha256", secret).update(`v0:${at}:${over}`).digest("hex")}`;
  return new Request("http://localhost/api/webhooks/zoom", { method: "POST", body, headers: { "x-zm-request-timestamp": String(at), "x-zm-signature": signature } });
}

const outcomeOf = (request: Request) =>
  receiveZoomEvent(request, now).then((received) => ("outcome" in received ? received.outcome : "challenge"), (error: unknown) => (error instanceof DomainError ? error.code : "another error"));

const event = (name: string, object: object = { id: "1" }) => JSON.stringify({ event: name, event_ts: now.getTime(), payload: { account_id: "a", object } });

describe("what comes in", () => {
  const body = event("meeting.started");
  const without = new Request("http://localhost/", { method: "POST", body });
  test.each<[string, () => Request, string]>([
    ["signed by Zoom, now", () => signed(body), "new"],
    ["the same again", () => signed(body), "known"],
    ["the same, signed again a minute later", () => signed(body, { at: seconds + 60 }), "known"],
    ["almost too old", () => signed(event("meeting.started", { id: "2" }), { at: seconds - 300 }), "new"],
    ["too old", () => signed(body, { at: seconds - 301 }), "bad_signature"],
    ["from the future", () => signed(body, { at: seconds + 301 }), "bad_signature"],
    ["signed with another secret", () => signed(body, { secret: "other" }), "bad_signature"],
    ["changed on the way", () => signed(body.replace('"1"', '"3"'), { over: body }), "bad_signature"],
    ["not signed", () => without, "bad_signature"],
    ["no event", () => signed("[]"), "malformed_event"],
    ["an event we do not use", () => signed(event("user.updated")), "ignored"],
  ])("%s", async (_name, request, outcome) => {
    expect(await outcomeOf(request())).toBe(outcome);
  });

  test("the challenge to the address is answered with a keyed digest", async () => {
    const challenge = JSON.stringify({ event: "endpoint.url_validation", event_ts: 1, payload: { plainToken: "qgg8vlvZRS6UYooatFL8Aw" } });
    expect(await receiveZoomEvent(signed(challenge), now)).toEqual({ plainToken: "qgg8vlvZRS6UYooatFL8Aw", encryptedToken: createHmac("sha256", zoomSecret).update("qgg8vlvZRS6UYooatFL8Aw").digest("hex") });
    expect(await outcomeOf(signed(challenge, { secret: "other" }))).toBe("bad_signature");
  });
});

/** Takes one event in and works on it, as the worker would. */
async function happen(name: string, object: object): Promise<void> {
  await receiveZoomEvent(signed(event(name, object)), now);
  for (const { id } of await db.gatewayEvent.findMany({ where: { provider: "zoom", processedAt: null } })) {
    await processZoomEvent(id);
    await processZoomEvent(id);
  }
}

describe("who came", () => {
  let session: SessionOfTwo;
  let meeting: { id: string; externalId: string | null };
  beforeAll(async () => {
    session = await sessionOfTwo({ meetingProvider: "zoom" });
    await makeRoom(session.bookingId, 1, new Date("2026-11-25T09:00:00Z"));
    meeting = await db.meeting.findUniqueOrThrow({ where: { bookingId: session.bookingId }, select: { id: true, externalId: true } });
  });
  const came = (participant: object) => ({ id: meeting.externalId, uuid: "run", host_id: "host-1", participant });
  const stays = async (userId: string) =>
    (await db.meetingAttendance.findMany({ where: { meetingId: meeting.id, userId }, orderBy: { joinedAt: "asc" } })).map(({ joinedAt, leftAt, source }) => [joinedAt.toISOString().slice(11, 16), leftAt?.toISOString().slice(11, 16) ?? null, source]);
  const at = (time: string) => `2026-12-01T${time}:00Z`;

  test("the client by the link of their own, the expert by the account, each stay once", async () => {
    await happen("meeting.started", { id: meeting.externalId, uuid: "run" });
    await happen("meeting.participant_joined", came({ registrant_id: "r", email: clientAddress(meeting.id), join_time: at("13:58") }));
    await happen("meeting.participant_joined", came({ id: "host-1", join_time: at("14:01") }));
    await happen("meeting.participant_joined", came({ id: "host-1", join_time: at("14:01"), user_name: "again" }));
    await happen("meeting.participant_left", came({ registrant_id: "r", leave_time: at("14:20") }));
    expect([await stays(session.client.id), await stays(session.expert.id)]).toEqual([[["13:58", "14:20", "zoom"]], [["14:01", null, "zoom"]]]);
  });

  test("an end that is told before its beginning is one stay, too", async () => {
    await happen("meeting.participant_left", came({ registrant_id: "r", leave_time: at("14:40") }));
    await happen("meeting.participant_joined", came({ registrant_id: "r", join_time: at("14:30") }));
    expect(await stays(session.client.id)).toEqual([["13:58", "14:20", "zoom"], ["14:30", "14:40", "zoom"]]);
  });

  test("the end of the meeting is the end of every stay, and a leaving told after it adds none", async () => {
    await happen("meeting.ended", { id: meeting.externalId, uuid: "run", end_time: at("15:00") });
    await happen("meeting.participant_left", came({ id: "host-1", leave_time: at("15:00") }));
    expect(await stays(session.expert.id)).toEqual([["14:01", "15:00", "zoom"]]);
    const log = await db.meetingLogEntry.findMany({ where: { meetingId: meeting.id, kind: { in: ["session.started", "session.ended", "stay.joined"] } } });
    expect(log.map(({ kind }) => kind).toSorted()).toEqual(["session.ended", "session.started", "stay.joined", "stay.joined", "stay.joined"]);
  });

  test("what is said of other meetings of the account is none of ours", async () => {
    await happen("meeting.participant_joined", { id: "999", participant: {} });
    expect(await db.gatewayEvent.count({ where: { provider: "zoom", outcome: "not ours" } })).toBeGreaterThan(0);
  });
});

describe("a recording", () => {
  test("is fetched and filed once, encrypted, with its transcript; one deleted here stays deleted", async () => {
    const { bookingId } = await sessionOfTwo({ meetingProvider: "zoom" });
    await makeRoom(bookingId, 1, new Date("2026-11-25T09:00:00Z"));
    const { id: meetingId } = await db.meeting.findUniqueOrThrow({ where: { bookingId } });
    const [atZoom] = await meetingsAtZoom(meetingId);
    await pressAtZoom(atZoom?.start_url ?? "", "join");
    await pressAtZoom(atZoom?.start_url ?? "", "record");
    const run = (await meetingsAtZoom(meetingId))[0]?.uuid ?? "";
    await happen("recording.completed", { id: atZoom?.id, uuid: run });
    const ordered = await db.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM graphile_worker._private_jobs WHERE payload->>'meetingId' = ${meetingId} AND payload->>'run' = ${run}`;
    expect(Number(ordered[0]?.n)).toBe(1);
    await fileZoomRecordings({ meetingId, run });
    await fileZoomRecordings({ meetingId, run: "" });
    const recordings = await db.meetingRecording.findMany({ where: { meetingId }, include: { parts: true } });
    expect(recordings).toMatchObject([{ source: "zoom", status: "ready", mediaType: "video/mp4", bytes: 300_000n, transcriptStatus: "ready" }]);
    const { id = "", transcript } = recordings[0] ?? {};
    expect(unsealTranscript(id, transcript ?? "")).toContain("WEBVTT");
    const chunks: Uint8Array[] = [];
    for await (const chunk of readRecording(id)) chunks.push(chunk);
    expect(Buffer.concat(chunks).subarray(4, 12).toString()).toBe("ftypmp42");

    await db.meetingRecording.update({ where: { id }, data: { status: "deleted", transcript: null, transcriptStatus: "none" } });
    await fileZoomRecordings({ meetingId, run });
    expect(await db.meetingRecording.findMany({ where: { meetingId } })).toMatchObject([{ status: "deleted", transcript: null }]);
  });
});
