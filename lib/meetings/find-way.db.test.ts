import { meetingsAtZoom, zoomControl } from "@/lib/testing/zoom-sandbox";
import { beforeEach, expect, test } from "vitest";
import { DomainError } from "@/lib/kernel/errors";
import { deleteZoomMeeting } from "@/lib/clients/zoom";
import { findWay } from "@/lib/meetings/find-way";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { joinRoom } from "@/lib/meetings/join-room";
import { makeRoom } from "@/lib/meetings/make-room";
import { db } from "@/lib/platform/db";
import { sessionOfTwo } from "@/lib/testing/session-of-two";

const now = new Date("2026-12-01T13:58:00Z");
const refusal = (work: Promise<unknown>) => work.then(() => "none", (error: unknown) => (error instanceof DomainError ? error.code : "another error"));

beforeEach(() => zoomControl("up"));

test("on Zoom each side has an address of their own, the host's fresh from Zoom; nobody else has any", async () => {
  const { bookingId, client, expert, stranger } = await sessionOfTwo({ meetingProvider: "zoom" });
  expect(await refusal(findWay(client, bookingId, now))).toBe("meeting_not_made");
  expect(await getMeeting(client, bookingId, now)).toMatchObject({ place: "zoom", isReady: false });
  await makeRoom(bookingId, 1, now);
  const { id } = await db.meeting.findUniqueOrThrow({ where: { bookingId } });
  const [atZoom] = await meetingsAtZoom(id);
  const clients = await findWay(client, bookingId, now);
  expect(clients).toMatchObject({ place: "zoom", url: expect.stringMatching(/\/zoom\/j\/.*tk=/) });
  expect(await findWay(expert, id, now)).toEqual({ place: "zoom", url: atZoom?.start_url });
  expect(await refusal(findWay(stranger, bookingId, now))).toBe("not_found");
  expect(await refusal(findWay(client, bookingId, new Date("2026-12-01T16:00:00Z")))).toBe("room_closed");

  await zoomControl("down");
  expect((await findWay(expert, bookingId, now)).url).toBe(atZoom?.start_url);
  await zoomControl("up");
  await deleteZoomMeeting(String(atZoom?.id));
  expect((await findWay(expert, bookingId, now)).url).toBe(atZoom?.start_url);
});

test("there is no room on this site while the session takes place elsewhere, and no other place once our room has taken over", async () => {
  const { bookingId, client } = await sessionOfTwo({ meetingProvider: "zoom" });
  await makeRoom(bookingId, 1, now);
  expect(await refusal(joinRoom(client, { id: bookingId }, now))).toBe("meets_elsewhere");

  const other = await sessionOfTwo({ meetingProvider: "zoom" });
  await zoomControl("down");
  await makeRoom(other.bookingId, 4, now);
  const meeting = await getMeeting(other.client, other.bookingId, now);
  expect(meeting).toMatchObject({ place: "built_in", hasFailedOver: true, isReady: true });
  expect((await findWay(other.client, other.bookingId, now)).url).toMatch(new RegExp(`/meet/${other.bookingId}$`));
  expect(await refusal(joinRoom(other.expert, { id: other.bookingId }, now))).toBe("none");
});

test("a link of the expert's own is the way for both", async () => {
  const { bookingId, client, expert } = await sessionOfTwo({ meetingProvider: "link", meetingLink: "https://meet.example.com/ada" });
  await makeRoom(bookingId, 1, now);
  const way = { place: "link", url: "https://meet.example.com/ada" };
  expect([await findWay(client, bookingId, now), await findWay(expert, bookingId, now)]).toEqual([way, way]);
});
