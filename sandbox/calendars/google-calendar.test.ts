import { afterAll, beforeAll, expect, test } from "vitest";
import { byHand, type Item, letIn, refreshed, speak, startListener } from "@/sandbox/testing/calendar-account";
import { type SandboxForTest, sandboxForTest } from "@/sandbox/testing/sandbox-for-test";

const API = "/googleapis/calendar/v3";
const EVENTS = `${API}/calendars/primary/events`;

let sandbox: SandboxForTest;
beforeAll(async () => {
  sandbox = await sandboxForTest();
});
afterAll(() => sandbox.close());

const began = Date.now();
const day = (days: number) => new Date(began + days * 86_400_000).toISOString().slice(0, 10);
const window = `timeMin=${day(-1)}T00:00:00Z&timeMax=${day(60)}T00:00:00Z&singleEvents=true&showDeleted=true`;
const whole = async (token: string) => (await speak(sandbox, token, "GET", `${EVENTS}?${window}`)).json;
const since = async (token: string, mark: unknown) => (await speak(sandbox, token, "GET", `${EVENTS}?singleEvents=true&syncToken=${String(mark)}`)).json;
const shape = ({ status, start }: Item) => [status, start?.date ?? start?.dateTime?.slice(0, 16)];

test("a list, then only what is new: moved, taken out of a series, deleted", async () => {
  const email = "series@example.com";
  const { access_token: token } = await letIn(sandbox, "google", email);
  const { id } = await byHand(sandbox, "events", { account: email, start: `${day(2)}T10:00`, rule: "FREQ=WEEKLY;COUNT=3" });
  const first = await whole(token);
  expect(first.items?.map(shape)).toEqual([["confirmed", `${day(2)}T10:00`], ["confirmed", `${day(9)}T10:00`], ["confirmed", `${day(16)}T10:00`]]);
  expect((await since(token, first["nextSyncToken"])).items).toEqual([]);
  await byHand(sandbox, `events/${id}/delete`, { account: email, original: `${day(9)}T10:00` });
  await byHand(sandbox, `events/${id}/move`, { account: email, original: `${day(16)}T10:00`, start: `${day(17)}T12:00` });
  const changed = await since(token, first["nextSyncToken"]);
  expect(changed.items?.map(shape).toSorted()).toEqual([["cancelled", undefined], ["confirmed", `${day(17)}T12:00`], ["confirmed", `${day(2)}T10:00`]].toSorted());
  await byHand(sandbox, `events/${id}/delete`, { account: email });
  const ended = await since(token, changed["nextSyncToken"]);
  expect(ended.items?.map(({ status }) => status)).toEqual(["cancelled", "cancelled"]);
  expect((await whole(token)).items).toEqual([]);
});

test("pages hold together, and a mark that was forgotten is gone", async () => {
  const email = "pages@example.com";
  const { access_token: token } = await letIn(sandbox, "google", email);
  for (let index = 1; index <= 5; index += 1) await byHand(sandbox, "events", { account: email, title: `E${index}`, start: `${day(index)}T09:00` });
  const titles: string[] = [];
  let page = (await speak(sandbox, token, "GET", `${EVENTS}?${window}&maxResults=2`)).json;
  for (;;) {
    titles.push(...(page.items ?? []).map(({ summary }) => summary ?? ""));
    if (!page["nextPageToken"]) break;
    page = (await speak(sandbox, token, "GET", `${EVENTS}?${window}&maxResults=2&pageToken=${String(page["nextPageToken"])}`)).json;
  }
  expect(titles).toEqual(["E1", "E2", "E3", "E4", "E5"]);
  await byHand(sandbox, "forget-marks", { account: email });
  const gone = await speak(sandbox, token, "GET", `${EVENTS}?singleEvents=true&syncToken=${String(page["nextSyncToken"])}`);
  expect([gone.status, gone.json]).toMatchObject([410, { error: { errors: [{ reason: "fullSyncRequired" }] } }]);
});

test("writing: an id of one's own is taken once and for ever; only parts change with PATCH; a deleted event is revived with PUT", async () => {
  const { access_token: token } = await letIn(sandbox, "google", "writer@example.com");
  const event = { id: "clq0123456789", summary: "Session", start: { dateTime: `${day(3)}T10:00:00Z` }, end: { dateTime: `${day(3)}T11:00:00Z` }, extendedProperties: { private: { colloquy: "mark" } } };
  expect((await speak(sandbox, token, "POST", EVENTS, event)).status).toBe(200);
  expect((await speak(sandbox, token, "POST", EVENTS, event)).status).toBe(409);
  const patched = await speak(sandbox, token, "PATCH", `${EVENTS}/clq0123456789`, { summary: "Moved" });
  expect(patched.json).toMatchObject({ summary: "Moved", extendedProperties: { private: { colloquy: "mark" } } });
  expect((await speak(sandbox, token, "DELETE", `${EVENTS}/clq0123456789`)).status).toBe(204);
  expect((await speak(sandbox, token, "DELETE", `${EVENTS}/clq0123456789`)).status).toBe(410);
  expect((await speak(sandbox, token, "POST", EVENTS, event)).status).toBe(409);
  expect((await speak(sandbox, token, "PUT", `${EVENTS}/clq0123456789`, { ...event, status: "confirmed" })).status).toBe(200);
  expect((await whole(token)).items).toHaveLength(1);
});

test("only the fields that are asked for come", async () => {
  const { access_token: token } = await letIn(sandbox, "google", "fields@example.com");
  await byHand(sandbox, "events", { account: "fields@example.com", start: day(2), title: "Secret" });
  const { json } = await speak(sandbox, token, "GET", `${EVENTS}?${window}&fields=timeZone,items(id,status,start/date)`);
  expect(json).toEqual({ timeZone: "Europe/Berlin", items: [{ id: expect.any(String), status: "confirmed", start: { date: day(2) } }] });
});

test("a change is pushed to whoever watches, with the word they gave; stopped, it is silent", async () => {
  const email = "watched@example.com";
  const listener = await startListener();
  const { access_token: token } = await letIn(sandbox, "google", email);
  const watch = await speak(sandbox, token, "POST", `${EVENTS}/watch`, { id: "channel-1", type: "web_hook", address: listener.url, token: "word" });
  expect((await listener.next(1)).headers).toMatchObject({ "x-goog-resource-state": "sync", "x-goog-channel-id": "channel-1", "x-goog-channel-token": "word", "x-goog-resource-id": watch.json["resourceId"] });
  await byHand(sandbox, "events", { account: email, start: `${day(2)}T10:00` });
  expect((await listener.next(2)).headers).toMatchObject({ "x-goog-resource-state": "exists", "x-goog-message-number": "2" });
  expect((await speak(sandbox, token, "POST", `${API}/channels/stop`, { id: "channel-1", resourceId: watch.json["resourceId"] })).status).toBe(204);
  await byHand(sandbox, "events", { account: email, start: `${day(3)}T10:00` });
  expect(listener.heard).toHaveLength(2);
  expect((await speak(sandbox, token, "POST", `${EVENTS}/watch`, { id: "channel-2", type: "web_hook", address: "https://elsewhere.example/push" })).status).toBe(400);
  await listener.close();
});

test("access that was taken back is worth nothing, and planned failures come", async () => {
  const email = "revoked@example.com";
  const { access_token: token, refresh_token: refreshToken } = await letIn(sandbox, "google", email);
  expect((await refreshed(sandbox, "google", refreshToken)).status).toBe(200);
  await byHand(sandbox, "fail-next", { account: email, status: "503" });
  expect((await speak(sandbox, token, "GET", EVENTS)).status).toBe(503);
  await byHand(sandbox, "revoke", { account: email });
  expect((await speak(sandbox, token, "GET", EVENTS)).status).toBe(401);
  expect(await (await refreshed(sandbox, "google", refreshToken)).json()).toMatchObject({ error: "invalid_grant" });
});
