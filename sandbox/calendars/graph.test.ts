import { afterAll, beforeAll, expect, test } from "vitest";
import { byHand, letIn, refreshed, speak, startListener } from "@/sandbox/testing/calendar-account";
import { type SandboxForTest, sandboxForTest } from "@/sandbox/testing/sandbox-for-test";

const API = "/microsoft/graph/v1.0";

let sandbox: SandboxForTest;
beforeAll(async () => {
  sandbox = await sandboxForTest();
});
afterAll(() => sandbox.close());

const began = Date.now();
const day = (days: number) => new Date(began + days * 86_400_000).toISOString().slice(0, 10);

async function account(email: string) {
  const { access_token: token, refresh_token: refreshToken } = await letIn(sandbox, "microsoft", email);
  const { json } = await speak(sandbox, token, "GET", `${API}/me/calendars`);
  const calendar = encodeURIComponent(json.value?.[0]?.id ?? "");
  const delta = (path = `${API}/me/calendars/${calendar}/calendarView/delta?startDateTime=${day(-1)}T00:00:00Z&endDateTime=${day(60)}T00:00:00Z`) => speak(sandbox, token, "GET", path);
  return { token, refreshToken, calendar, delta, hand: (path: string, fields: Record<string, string>) => byHand(sandbox, path, { vendor: "microsoft", account: email, ...fields }) };
}

test("the delta of a view: a series comes with its master and thin times, then only what changed", async () => {
  const { delta, hand } = await account("series@example.com");
  const { id } = await hand("events", { start: `${day(2)}T10:00`, timeZone: "UTC", rule: "FREQ=WEEKLY;COUNT=2" });
  const first = (await delta()).json;
  expect(first.value?.map(({ type, showAs, start }) => [type, showAs, start])).toEqual([
    ["seriesMaster", "busy", { dateTime: `${day(2)}T10:00:00.0000000`, timeZone: "UTC" }],
    ["occurrence", undefined, { dateTime: `${day(2)}T10:00:00.0000000`, timeZone: "UTC" }],
    ["occurrence", undefined, { dateTime: `${day(9)}T10:00:00.0000000`, timeZone: "UTC" }],
  ]);
  await hand(`events/${id}/delete`, { original: `${day(9)}T10:00:00Z` });
  const second = (await delta(String(first["@odata.deltaLink"]))).json;
  expect(second.value?.filter((item) => "@removed" in item)).toEqual([expect.objectContaining({ "@removed": { reason: "deleted" }, id: first.value?.[2]?.id })]);
});

test("what moves out of the view is removed from it, what is called off stays and takes no time", async () => {
  const { delta, hand } = await account("moves@example.com");
  const { id } = await hand("events", { start: `${day(2)}T10:00` });
  const off = await hand("events", { start: `${day(3)}T10:00` });
  const first = (await delta()).json;
  await hand(`events/${id}/move`, { start: `${day(200)}T10:00` });
  await hand(`events/${off.id}/call-off`, {});
  const { json } = await delta(String(first["@odata.deltaLink"]));
  expect(json.value).toEqual(expect.arrayContaining([expect.objectContaining({ id, "@removed": { reason: "deleted" } }), expect.objectContaining({ id: off.id, isCancelled: true, showAs: "free" })]));
});

test("writing the same transaction twice makes one event; it changes and goes", async () => {
  const { token, calendar, delta } = await account("writer@example.com");
  const event = { subject: "Session", start: { dateTime: `${day(3)}T10:00:00`, timeZone: "UTC" }, end: { dateTime: `${day(3)}T11:00:00`, timeZone: "UTC" }, transactionId: "mark" };
  const first = await speak(sandbox, token, "POST", `${API}/me/calendars/${calendar}/events`, event);
  const again = await speak(sandbox, token, "POST", `${API}/me/calendars/${calendar}/events`, event);
  expect([first.status, again.json["id"]]).toEqual([201, first.json["id"]]);
  const path = `${API}/me/events/${encodeURIComponent(String(first.json["id"]))}`;
  expect((await speak(sandbox, token, "PATCH", path, { subject: "Moved" })).json).toMatchObject({ subject: "Moved", transactionId: "mark" });
  expect((await delta()).json.value).toHaveLength(1);
  expect([(await speak(sandbox, token, "DELETE", path)).status, (await speak(sandbox, token, "DELETE", path)).status]).toEqual([204, 404]);
});

test("a subscription shakes hands first, then hears of changes with its word", async () => {
  const { token, calendar, hand } = await account("watched@example.com");
  const listener = await startListener();
  const wish = { changeType: "created,updated,deleted", notificationUrl: listener.url, resource: `me/calendars/${calendar}/events`, expirationDateTime: `${day(2)}T00:00:00Z`, clientState: "word" };
  const opened = await speak(sandbox, token, "POST", `${API}/subscriptions`, wish);
  expect(opened.status).toBe(201);
  await hand("events", { start: `${day(2)}T10:00` });
  expect(JSON.parse((await listener.next(1)).body)).toMatchObject({ value: [{ subscriptionId: opened.json["id"], clientState: "word", changeType: "created" }] });
  expect((await speak(sandbox, token, "POST", `${API}/subscriptions`, { ...wish, notificationUrl: `${sandbox.url}/nobody` })).status).toBe(400);
  await listener.close();
});

test("a new refresh token with each answer, until access is taken back; old marks are forgotten on demand", async () => {
  const { refreshToken, delta, hand } = await account("tokens@example.com");
  const answer = (await (await refreshed(sandbox, "microsoft", refreshToken)).json()) as Record<string, string>;
  expect(answer["refresh_token"]).not.toBe(refreshToken);
  const first = (await delta()).json;
  await hand("forget-marks", {});
  expect((await delta(String(first["@odata.deltaLink"]))).status).toBe(410);
  await hand("revoke", {});
  expect(await (await refreshed(sandbox, "microsoft", answer["refresh_token"] ?? "")).json()).toMatchObject({ error: "invalid_grant" });
});

test("the page shows what is there and takes a new event from its form", async () => {
  const form = new URLSearchParams({ vendor: "google", account: "robin.demo@example.com", title: "Dentist & co", start: `${day(2)}T10:00`, end: `${day(2)}T11:00`, timeZone: "", rule: "" });
  const sent = await fetch(`${sandbox.url}/control/calendars/events`, { method: "POST", body: form, headers: { accept: "text/html", connection: "close" } });
  const page = await sent.text();
  expect(page).toContain("Dentist &amp; co");
  const wrong = await fetch(`${sandbox.url}/control/calendars/events`, { method: "POST", body: new URLSearchParams({ start: "soon" }), headers: { accept: "text/html", connection: "close" } });
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining("A time must look like")]);
});
