import { expect, test } from "vitest";
import { arrangeMeeting } from "@/lib/meetings/arrange-meeting";
import { makeRoom } from "@/lib/meetings/make-room";
import { db } from "@/lib/platform/db";
import { sessionOfTwo } from "@/lib/testing/session-of-two";

const now = new Date("2026-11-25T09:00:00Z");

test("where Zoom is not configured any more, a session that was booked there takes place in our room at once, and nobody is asked", async () => {
  const { bookingId } = await sessionOfTwo({ meetingProvider: "zoom" });
  await makeRoom(bookingId, 1, now);
  await arrangeMeeting(bookingId, 1, now);
  const meeting = await db.meeting.findUniqueOrThrow({ where: { bookingId }, include: { log: true } });
  expect(meeting).toMatchObject({ provider: "built_in", failedOverAt: now, askedAt: null });
  expect(meeting.log.map(({ kind, details }) => [kind, details])).toEqual([["vendor.failed-over", { from: "zoom", why: "not configured" }]]);
});
