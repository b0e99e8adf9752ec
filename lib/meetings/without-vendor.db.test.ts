import { expect, test } from "vitest";

// Settings are read once, so they must be known before the product is loaded.
process.env["ZOOM_ACCOUNT_ID"] = "";
const { arrangeMeeting } = await import("@/lib/meetings/arrange-meeting");
const { makeRoom } = await import("@/lib/meetings/make-room");
const { db } = await import("@/lib/platform/db");
const { sessionOfTwo } = await import("@/lib/testing/session-of-two");

const now = new Date("2026-11-25T09:00:00Z");

test("where Zoom is not configured any more, a session that was booked there takes place in our room at once, and nobody is asked", async () => {
  const { bookingId } = await sessionOfTwo({ meetingProvider: "zoom" });
  await makeRoom(bookingId, 1, now);
  await arrangeMeeting(bookingId, 1, now);
  const meeting = await db.meeting.findUniqueOrThrow({ where: { bookingId }, include: { log: true } });
  expect(meeting).toMatchObject({ provider: "built_in", failedOverAt: now, askedAt: null });
  expect(meeting.log.map(({ kind, details }) => [kind, details])).toEqual([["vendor.failed-over", { from: "zoom", why: "not configured" }]]);
});
