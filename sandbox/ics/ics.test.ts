import ICAL from "ical.js";
import { afterAll, expect, test } from "vitest";
import { sandboxForTest } from "@/sandbox/testing/sandbox-for-test";

const sandbox = await sandboxForTest();
const { url } = sandbox;
afterAll(() => sandbox.close());

test("a calendar can be subscribed to, says when nothing is new, and can be told to be away", async () => {
  const get = (headers: Record<string, string> = {}) => fetch(`${url}/ics/family.ics`, { headers });
  const first = await get();
  const events = new ICAL.Component(ICAL.parse(await first.text()) as [string, unknown[], unknown[]]).getAllSubcomponents("vevent");
  expect([first.status, first.headers.get("content-type"), events.length]).toEqual([200, "text/calendar; charset=utf-8", 3]);
  expect((await get({ "if-none-match": first.headers.get("etag") ?? "" })).status).toBe(304);
  await fetch(`${url}/control/ics/family.ics/status?status=503`, { method: "POST" });
  expect((await get()).status).toBe(503);
});

test("a test puts its own; what nobody has put is not there", async () => {
  const put = (await (await fetch(`${url}/control/ics/mine.ics`, { method: "POST", body: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" })).json()) as { url: string };
  expect([put.url, await (await fetch(put.url)).text()]).toEqual([`${url}/ics/mine.ics`, "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"]);
  expect((await fetch(`${url}/ics/other.ics`)).status).toBe(404);
});
