import { allowAtGoogle, byHandAtGoogle, pressAtZoom, said } from "@/lib/testing/recorded-sandbox";
import { expect, test } from "vitest";
import { googleCalendar } from "@/lib/clients/google-calendar";
import { createZoomMeeting, deleteZoomMeeting, findZoomMeetings, readZoomMeeting, registerAtZoom, updateZoomMeeting } from "@/lib/clients/zoom";
import { listZoomFiles } from "@/lib/clients/zoom-recordings";
import { checkExchange } from "@/sandbox/contracts/check";
import { type Contract, readContract } from "@/sandbox/contracts/contract";
import type { Exchange } from "@/sandbox/contracts/record";

const DAY = 86_400_000;
const redirectUri = "http://localhost:9/settings/calendars/google/back";

/** What Zoom's own reference has gained since that description was collected, and says nothing else about. */
const newAtZoom: readonly RegExp[] = [
  /^meetingCreate: body\/settings\/registrants_confirmation_email is/,
  /^meetingCreate: answer\/(uuid|host_id|status) is/,
  /^meeting: answer\/registration_url is/,
  /^meetingRegistrantCreate: answer\/participant_pin_code is/,
  /^recordingGet: answer\/(timezone|share_url|recording_files\/\d+\/file_extension) is/,
];

/** Everything that either side said and the vendor has not published, each once. */
function faults(contract: Contract, exchanges: readonly Exchange[]): string[] {
  return [...new Set(exchanges.flatMap(({ request, answer }) => checkExchange(contract, request, answer)))];
}

test("Google Calendar: our client and the stand-in say nothing that Google does not publish", async () => {
  const email = "contract@gmail.example";
  const { code, verifier } = await allowAtGoogle(email, redirectUri);
  const { accessToken } = await googleCalendar.exchangeCode(code, verifier, redirectUri);
  const [calendar] = await googleCalendar.listCalendars(accessToken);
  if (!calendar) throw new Error("The account has no calendar.");
  const now = Date.now();
  const start = now + 3 * DAY;
  const day = (ahead: number) => new Date(now + ahead * DAY).toISOString().slice(0, 10);
  const weekly = { vendor: "google", account: email, title: "Choir", start: `${day(4)}T10:00`, end: `${day(4)}T11:00` };
  await byHandAtGoogle("events", weekly);
  await byHandAtGoogle("events", { ...weekly, title: "Away", start: day(6), end: day(8) });
  const window = { start: Date.now() - DAY, end: Date.now() + 60 * DAY };
  const from = { window, syncToken: null, timeZone: "UTC" };
  const { syncToken, events } = await googleCalendar.read(accessToken, calendar.id, from);
  expect(events.length).toBeGreaterThanOrEqual(2);
  const entry = { mark: "host-mark", title: "Session", description: "Your booking", location: "http://localhost:9/meet/1", startAt: new Date(start), endAt: new Date(start + 3_600_000) };
  const id = googleCalendar.entryId(calendar.id, entry.mark);
  const written = await googleCalendar.putEntry(accessToken, calendar.id, id, entry);
  await googleCalendar.putEntry(accessToken, calendar.id, id, { ...entry, title: "Session, moved" });
  await googleCalendar.read(accessToken, calendar.id, { ...from, syncToken });
  await googleCalendar.removeEntry(accessToken, calendar.id, written);
  await googleCalendar.read(accessToken, calendar.id, { ...from, syncToken });
  const watch = await googleCalendar.watch(accessToken, calendar.id, { channelId: crypto.randomUUID(), word: "word", address: "http://localhost:9/api/webhooks/google-calendar", expiresAt: new Date(Date.now() + DAY) });
  await googleCalendar.unwatch(accessToken, watch);
  const exchanges = said("/googleapis/");
  expect(exchanges.length).toBeGreaterThanOrEqual(9);
  expect(faults(readContract("google-calendar"), exchanges)).toEqual([]);
});

test("Zoom: our client and the stand-in say nothing that Zoom does not publish", async () => {
  const wish = { topic: "Clarity session", agenda: "Booking 1. contract", startAt: new Date("2026-12-01T14:00:00Z"), endAt: new Date("2026-12-01T15:00:00Z") };
  const made = await createZoomMeeting(wish);
  await updateZoomMeeting(made.id, { ...wish, topic: "Moved" });
  await registerAtZoom(made.id, { email: "clara@colloquy.example", firstName: "Clara" });
  expect(await findZoomMeetings("contract")).toEqual([made.id]);
  const { startUrl } = await readZoomMeeting(made.id);
  await pressAtZoom(startUrl, "join");
  await pressAtZoom(startUrl, "record");
  expect(await listZoomFiles(made.id)).toHaveLength(3);
  await deleteZoomMeeting(made.id);
  await readZoomMeeting(made.id).catch(() => undefined);
  const exchanges = said("/zoom/v2/");
  expect(exchanges.length).toBeGreaterThanOrEqual(8);
  const found = faults(readContract("zoom"), exchanges);
  expect(found.filter((fault) => !newAtZoom.some((known) => known.test(fault)))).toEqual([]);
  expect(newAtZoom.filter((known) => !found.some((fault) => known.test(fault)))).toEqual([]);
});
