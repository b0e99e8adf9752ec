import { meetingsAtZoom, zoomControl } from "@/lib/testing/zoom-sandbox";
import { beforeEach, describe, expect, test } from "vitest";
import { arrangeMeeting } from "@/lib/meetings/arrange-meeting";
import { hostUrlPlace } from "@/lib/meetings/keep-arranged";
import { lookAtVendor } from "@/lib/meetings/look-at-vendor";
import { makeRoom } from "@/lib/meetings/make-room";
import { db } from "@/lib/platform/db";
import { decryptSecret } from "@/lib/platform/secrets";
import { sessionOfTwo } from "@/lib/testing/session-of-two";

const now = new Date("2026-11-25T09:00:00Z");
const beforeStart = new Date("2026-12-01T13:30:00Z");

beforeEach(() => zoomControl("up"));

const meetingOf = (bookingId: string) => db.meeting.findUniqueOrThrow({ where: { bookingId } });
const logOf = async (bookingId: string) => (await db.meetingLogEntry.findMany({ where: { meeting: { bookingId } }, orderBy: { id: "asc" }, select: { kind: true } })).map(({ kind }) => kind);
const failsToMake = (bookingId: string, tryNumber: number) => makeRoom(bookingId, tryNumber, now).then(() => "done", () => "again");
const announced = async (name: string, bookingId: string) => {
  const rows = await db.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM graphile_worker._private_jobs WHERE payload->>'name' = ${name} AND payload->'payload'->>'bookingId' = ${bookingId}`;
  return Number(rows[0]?.n);
};

async function zoomSession() {
  const session = await sessionOfTwo({ meetingProvider: "zoom" });
  await makeRoom(session.bookingId, 1, now);
  const meeting = await meetingOf(session.bookingId);
  return { ...session, meeting };
}

describe("a session on Zoom", () => {
  test("is made there once, with a link for the client alone and the host's kept encrypted", async () => {
    const { bookingId, meeting } = await zoomSession();
    await makeRoom(bookingId, 1, now);
    const [atZoom, ...more] = await meetingsAtZoom(meeting.id);
    expect([more, atZoom]).toEqual([[], expect.objectContaining({ topic: "Clarity session", start_time: "2026-12-01T14:00:00Z", duration: 60, registrants: [expect.objectContaining({ first_name: "Clara" })] })]);
    expect(JSON.stringify(atZoom)).not.toContain("@example.org");
    expect(meeting).toMatchObject({ provider: "zoom", externalId: String(atZoom?.id), joinUrl: expect.stringContaining("tk="), failedOverAt: null });
    expect(meeting.hostUrl).not.toContain("zak");
    expect(decryptSecret(meeting.hostUrl ?? "", hostUrlPlace(meeting.id))).toBe(atZoom?.start_url);
    expect(await logOf(bookingId)).toEqual(["vendor.asked", "room.made"]);
  });

  test("is made once by jobs that run at once", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { bookingId } = await sessionOfTwo({ meetingProvider: "zoom" });
      await Promise.all(Array.from({ length: 6 }, () => makeRoom(bookingId, 1, now)));
      const { id, externalId } = await meetingOf(bookingId);
      expect([(await meetingsAtZoom(id)).length, externalId]).toEqual([1, expect.any(String)]);
    }
  });

  test("is found again when the answer was lost, or the process died before it was written down", async () => {
    const { bookingId } = await sessionOfTwo({ meetingProvider: "zoom" });
    await zoomControl("fail-next?count=1&when=after");
    expect(await failsToMake(bookingId, 1)).toBe("again");
    await makeRoom(bookingId, 2, now);
    const { id, externalId } = await meetingOf(bookingId);
    expect((await meetingsAtZoom(id)).map((atZoom) => String(atZoom.id))).toEqual([externalId]);

    await db.meeting.update({ where: { id }, data: { externalId: null, joinUrl: null, hostUrl: null, askedAt: now } });
    await db.$executeRaw`ALTER TABLE meeting_log DISABLE TRIGGER meeting_log_append_only`;
    await db.meetingLogEntry.deleteMany({ where: { meetingId: id, kind: "room.made" } });
    await db.$executeRaw`ALTER TABLE meeting_log ENABLE TRIGGER meeting_log_append_only`;
    await makeRoom(bookingId, 1, new Date(now.getTime() + 60_000));
    expect((await meetingOf(bookingId)).externalId).toBeNull();
    await makeRoom(bookingId, 1, new Date(now.getTime() + 121_000));
    expect([(await meetingOf(bookingId)).externalId, (await meetingsAtZoom(id)).length]).toEqual([externalId, 1]);
  });

  test("moves with its booking, and keeps its links", async () => {
    const { bookingId, meeting } = await zoomSession();
    await db.booking.update({ where: { id: bookingId }, data: { startAt: new Date("2026-12-03T10:00:00Z"), endAt: new Date("2026-12-03T11:00:00Z"), timeVersion: 2 } });
    await zoomControl("fail-next?count=1");
    await expect(arrangeMeeting(bookingId, 1, now)).rejects.toThrow("Zoom");
    await arrangeMeeting(bookingId, 2, now);
    await arrangeMeeting(bookingId, 1, now);
    expect(await meetingsAtZoom(meeting.id)).toMatchObject([{ start_time: "2026-12-03T10:00:00Z" }]);
    expect(await meetingOf(bookingId)).toMatchObject({ timeVersion: 2, joinUrl: meeting.joinUrl });
    expect(await logOf(bookingId)).toEqual(["vendor.asked", "room.made", "vendor.failed", "room.moved"]);
  });

  test("goes with its booking, also when nobody knows whether it was made", async () => {
    const { bookingId, meeting } = await zoomSession();
    await db.booking.update({ where: { id: bookingId }, data: { status: "cancelled" } });
    await arrangeMeeting(bookingId, 1, now);
    await arrangeMeeting(bookingId, 1, now);
    expect([await meetingsAtZoom(meeting.id), (await meetingOf(bookingId)).joinUrl]).toEqual([[], null]);

    const lost = await sessionOfTwo({ meetingProvider: "zoom" });
    await zoomControl("fail-next?count=1&when=after");
    await failsToMake(lost.bookingId, 1);
    const { id } = await meetingOf(lost.bookingId);
    expect(await meetingsAtZoom(id)).toHaveLength(1);
    await db.booking.update({ where: { id: lost.bookingId }, data: { status: "cancelled" } });
    await arrangeMeeting(lost.bookingId, 1, now);
    expect(await meetingsAtZoom(id)).toEqual([]);
  });
});

describe("when Zoom does not answer", () => {
  test("the built-in room takes its place after four tries, once, and both sides are to be told", async () => {
    const { bookingId } = await sessionOfTwo({ meetingProvider: "zoom" });
    await zoomControl("down");
    expect([await failsToMake(bookingId, 1), await failsToMake(bookingId, 2), await failsToMake(bookingId, 3), await failsToMake(bookingId, 4)]).toEqual(["again", "again", "again", "done"]);
    const meeting = await meetingOf(bookingId);
    expect(meeting).toMatchObject({ provider: "built_in", failedOverAt: now, joinUrl: null, hostUrl: null });
    expect(await announced("meeting.failed-over", bookingId)).toBe(1);
    expect((await logOf(bookingId)).at(-1)).toBe("vendor.failed-over");
    await zoomControl("up");
    await makeRoom(bookingId, 1, now);
    expect([(await meetingOf(bookingId)).provider, await meetingsAtZoom(meeting.id), await announced("meeting.failed-over", bookingId)]).toEqual(["built_in", [], 1]);
  });

  test("what it made unseen is taken down when it answers again", async () => {
    const { bookingId } = await sessionOfTwo({ meetingProvider: "zoom" });
    await zoomControl("fail-next?count=1&when=after");
    await failsToMake(bookingId, 1);
    await zoomControl("down");
    await failsToMake(bookingId, 4);
    const { id } = await meetingOf(bookingId);
    expect(await meetingsAtZoom(id)).toHaveLength(1);
    await zoomControl("up");
    await arrangeMeeting(bookingId, 1, now);
    expect([await meetingsAtZoom(id), (await logOf(bookingId)).at(-1)]).toEqual([[], "room.closed"]);
  });

  test("half an hour before the start a meeting that is made gives way, too; before that it waits", async () => {
    const { bookingId } = await zoomSession();
    await zoomControl("down");
    await expect(lookAtVendor(bookingId, 3, beforeStart)).rejects.toThrow("Zoom");
    expect((await meetingOf(bookingId)).provider).toBe("zoom");
    await lookAtVendor(bookingId, 4, beforeStart);
    expect((await meetingOf(bookingId)).provider).toBe("built_in");
  });

  test("a meeting that somebody deleted at Zoom is made anew", async () => {
    const { bookingId, meeting } = await zoomSession();
    const { deleteZoomMeeting } = await import("@/lib/clients/zoom");
    await deleteZoomMeeting(meeting.externalId ?? "");
    await lookAtVendor(bookingId, 1, beforeStart);
    const after = await meetingOf(bookingId);
    expect([after.provider, after.externalId === meeting.externalId, (await meetingsAtZoom(meeting.id)).map(({ id }) => String(id))]).toEqual(["zoom", false, [after.externalId]]);
  });
});

describe("elsewhere", () => {
  test("a link of the expert's own is good at once, and stays whatever moves", async () => {
    const { bookingId } = await sessionOfTwo({ meetingProvider: "link", meetingLink: "https://meet.example.com/ada" });
    await makeRoom(bookingId, 1, now);
    expect(await meetingOf(bookingId)).toMatchObject({ provider: "link", joinUrl: "https://meet.example.com/ada", externalId: null });
    await db.booking.update({ where: { id: bookingId }, data: { timeVersion: 2 } });
    await arrangeMeeting(bookingId, 1, now);
    expect(await logOf(bookingId)).toEqual(["room.made"]);
  });

  test("our own room asks nobody", async () => {
    const { bookingId } = await sessionOfTwo();
    await makeRoom(bookingId, 1, now);
    expect([await meetingOf(bookingId), await logOf(bookingId)]).toEqual([expect.objectContaining({ provider: "built_in", joinUrl: null, askedAt: null }), ["room.made"]]);
  });
});
