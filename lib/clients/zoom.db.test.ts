import { meetingsAtZoom, pressAtZoom, zoomControl } from "@/lib/testing/zoom-sandbox";
import { beforeEach, expect, test } from "vitest";
import { createZoomMeeting, deleteZoomMeeting, findZoomMeetings, readZoomMeeting, registerAtZoom, updateZoomMeeting } from "@/lib/clients/zoom";
import { ZoomError } from "@/lib/clients/zoom-http";
import { downloadZoomFile, listZoomFiles } from "@/lib/clients/zoom-recordings";

const wish = (mark: string) => ({ topic: "Clarity session", agenda: `Booking 1. ${mark}`, startAt: new Date("2026-12-01T14:00:00.500Z"), endAt: new Date("2026-12-01T14:50:00Z") });
const trouble = async (work: Promise<unknown>) => work.then(() => "none", (error: unknown) => (error instanceof ZoomError ? error.trouble : "another error"));

beforeEach(() => zoomControl("up"));

test("a meeting is made, found by its mark, moved and deleted", async () => {
  const made = await createZoomMeeting(wish("mark-a"));
  expect([await findZoomMeetings("mark-a"), await findZoomMeetings("mark-nobody")]).toEqual([[made.id], []]);
  await updateZoomMeeting(made.id, { ...wish("mark-a"), startAt: new Date("2026-12-02T14:00:00Z"), endAt: new Date("2026-12-02T15:00:00Z") });
  expect(await meetingsAtZoom("mark-a")).toMatchObject([{ topic: "Clarity session", start_time: "2026-12-02T14:00:00Z", duration: 60 }]);
  expect((await readZoomMeeting(made.id)).startUrl).toContain("zak=");
  await deleteZoomMeeting(made.id);
  expect([await trouble(deleteZoomMeeting(made.id)), await trouble(readZoomMeeting(made.id))]).toEqual(["gone", "gone"]);
});

test("a person registered twice has one way in, and it is not the open one", async () => {
  const made = await createZoomMeeting(wish("mark-b"));
  const person = { email: "client-b@colloquy.example", firstName: "Clara" };
  const [first, second] = [await registerAtZoom(made.id, person), await registerAtZoom(made.id, person)];
  expect([first, first.joinUrl === made.joinUrl]).toEqual([second, false]);
});

test("what goes wrong has a name: no answer, too busy, gone, refused", async () => {
  await zoomControl("fail-next?count=1&status=503");
  expect(await trouble(findZoomMeetings("x"))).toBe("unreachable");
  await zoomControl("fail-next?count=1&status=429");
  expect(await trouble(findZoomMeetings("x"))).toBe("busy");
  expect(await trouble(readZoomMeeting("1"))).toBe("gone");
  expect(await trouble(createZoomMeeting({ ...wish("mark-c"), agenda: "x".repeat(2_001) }))).toBe("refused");
});

test("a token that Zoom no longer takes is renewed once, unseen", async () => {
  await zoomControl("forget-tokens");
  expect(await findZoomMeetings("mark-nobody")).toEqual([]);
});

test("files of a recording are listed and fetched with our token, which goes nowhere else", async () => {
  const made = await createZoomMeeting(wish("mark-d"));
  expect(await listZoomFiles(made.id)).toEqual([]);
  const [atZoom] = await meetingsAtZoom("mark-d");
  await pressAtZoom(atZoom?.start_url ?? "", "join");
  await pressAtZoom(atZoom?.start_url ?? "", "record");
  const files = await listZoomFiles(made.id);
  expect(files.map(({ kind }) => kind)).toEqual(["MP4", "M4A", "TRANSCRIPT"]);
  let bytes = 0;
  for await (const chunk of downloadZoomFile(files[0]?.url ?? "")) bytes += chunk.byteLength;
  expect(bytes).toBe(files[0]?.bytes);
  expect(await trouble(downloadZoomFile("http://127.0.0.1:1/rec").next())).toBe("refused");
  const otherPort = (files[0]?.url ?? "").replace(/:\d+\//, ":1/");
  expect(await trouble(downloadZoomFile(otherPort).next())).toBe("refused");
});
