import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningSandbox, startSandbox } from "@/sandbox/start-sandbox";

const SECRET = "zoom-test-secret";
type Event = { event: string; payload: { object: Record<string, unknown> & { participant?: Record<string, unknown>; recording_files?: { file_type: string; download_url: string }[] } }; download_token?: string };

const received: Event[] = [];
const problems: string[] = [];
let answers: number[] = [];
const receiver = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString("utf8");
  const expected = `v0=${createHmac("sha256", SECRET).update(`v0:${request.headers["x-zm-request-timestamp"]}:${body}`).digest("hex")}`;
  if (request.headers["x-zm-signature"] !== expected) problems.push("a wrong signature");
  const event = JSON.parse(body) as Event & { payload: { plainToken?: string } };
  const status = answers.shift() ?? 200;
  if (event.event === "endpoint.url_validation") {
    const plainToken = event.payload.plainToken ?? "";
    response.writeHead(200).end(JSON.stringify({ plainToken, encryptedToken: createHmac("sha256", SECRET).update(plainToken).digest("hex") }));
    return;
  }
  if (status === 200) received.push(event);
  response.writeHead(status).end();
});

let sandbox: RunningSandbox;
let token = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const webhookUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  sandbox = await startSandbox({ port: 0, dataFile: ":memory:", publicUrl: "http://localhost:9", webhookSecret: "whsec_x", log: () => undefined, zoom: { webhookUrl, webhookSecret: SECRET } });
  token = ((await (await sign("sandbox:sandbox", "sandbox")).json()) as { access_token: string }).access_token;
});
afterAll(async () => {
  await sandbox.close();
  receiver.close();
  receiver.closeAllConnections();
});

const sign = (client: string, account: string) =>
  fetch(`${sandbox.url}/zoom/oauth/token`, { method: "POST", headers: { authorization: `Basic ${Buffer.from(client).toString("base64")}` }, body: new URLSearchParams({ grant_type: "account_credentials", account_id: account }) });

async function zoom(method: string, path: string, body?: object, bearer = token) {
  const response = await fetch(`${sandbox.url}/zoom/v2${path}`, { method, headers: { authorization: `Bearer ${bearer}` }, ...(body && { body: JSON.stringify(body) }) });
  return { status: response.status, answer: response.status === 204 ? {} : ((await response.json()) as Record<string, unknown>) };
}

const wish = { topic: "Clarity session", type: 2, start_time: "2026-12-01T14:00:00Z", timezone: "UTC", duration: 60, agenda: "ref 1", settings: { approval_type: 0 } };
const press = (address: string, what: string) => fetch(address, { method: "POST", redirect: "manual", body: new URLSearchParams({ do: what }) });
const heard = (event: string) => expect.poll(() => received.find((each) => each.event === event)).toBeTruthy().then(() => received.findLast((each) => each.event === event));

test("a token is given to the app of the account only, and every call asks for one", async () => {
  expect([(await sign("sandbox:other", "sandbox")).status, (await sign("sandbox:sandbox", "other")).status]).toEqual([401, 400]);
  expect(await zoom("GET", "/users/me/meetings", undefined, "nothing")).toMatchObject({ status: 401, answer: { code: 124 } });
});

test("a meeting is made, listed, changed and deleted", async () => {
  const { status, answer } = await zoom("POST", "/users/me/meetings", wish);
  expect([status, answer]).toEqual([201, expect.objectContaining({ topic: wish.topic, start_time: wish.start_time, agenda: "ref 1", join_url: expect.stringContaining("/zoom/j/"), start_url: expect.stringContaining("zak=") })]);
  const path = `/meetings/${String(answer["id"])}`;
  expect((await zoom("PATCH", path, { start_time: "2026-12-02T14:00:00Z" })).status).toBe(204);
  expect((await zoom("GET", path)).answer).toMatchObject({ start_time: "2026-12-02T14:00:00Z", topic: wish.topic });
  expect((await zoom("GET", "/users/me/meetings?page_size=300")).answer["meetings"]).toEqual([expect.objectContaining({ id: answer["id"], agenda: "ref 1" })]);
  expect([(await zoom("DELETE", path)).status, (await zoom("DELETE", path)).answer["code"]]).toEqual([204, 3001]);
  expect((await zoom("POST", "/users/me/meetings", { ...wish, start_time: "tomorrow" })).status).toBe(400);
});

test("those who join and leave by the page are reported with who they are, again until it is heard", async () => {
  const { answer } = await zoom("POST", "/users/me/meetings", wish);
  const path = `/meetings/${String(answer["id"])}`;
  const registered = await zoom("POST", `${path}/registrants`, { email: "clara@example.org", first_name: "Clara" });
  answers = [500];
  await press(String(registered.answer["join_url"]), "join");
  expect((await heard("meeting.participant_joined"))?.payload.object.participant).toMatchObject({ registrant_id: registered.answer["registrant_id"], email: "clara@example.org" });
  await press(String(answer["start_url"]), "join");
  await expect.poll(() => received.filter((each) => each.event === "meeting.participant_joined").at(-1)?.payload.object.participant?.["id"]).toBe(answer["host_id"]);
  await press(String(answer["start_url"]), "end");
  expect((await heard("meeting.ended"))?.payload.object["id"]).toBe(String(answer["id"]));
  expect([received.filter((each) => each.event === "meeting.participant_left").length, problems]).toEqual([2, []]);
  expect((await press(`${sandbox.url}/zoom/s/${String(answer["id"])}?zak=wrong`, "join")).status).toBe(404);
});

test("a finished recording is announced, listed by number and by run, and given out with a token only", async () => {
  const { answer } = await zoom("POST", "/users/me/meetings", wish);
  await press(String(answer["start_url"]), "join");
  await press(String(answer["start_url"]), "record");
  const event = await heard("recording.transcript_completed");
  const run = encodeURIComponent(encodeURIComponent(String(event?.payload.object["uuid"])));
  const [byNumber, byRun] = [await zoom("GET", `/meetings/${String(answer["id"])}/recordings`), await zoom("GET", `/meetings/${run}/recordings`)];
  expect(byNumber.answer["recording_files"]).toEqual(byRun.answer["recording_files"]);
  const url = event?.payload.object.recording_files?.[0]?.download_url ?? "";
  expect((await fetch(url)).status).toBe(401);
  expect(await (await fetch(url, { headers: { authorization: `Bearer ${event?.download_token ?? ""}` } })).text()).toContain("WEBVTT");
});

test("it can stop answering, lose an answer, and validate the address of the product", async () => {
  const pull = (lever: string) => fetch(`${sandbox.url}/control/zoom/${lever}`, { method: "POST" });
  await pull("down");
  expect((await zoom("GET", "/users/me/meetings")).status).toBe(503);
  await pull("fail-next?count=1&when=after");
  expect((await zoom("POST", "/users/me/meetings", { ...wish, topic: "Lost" })).status).toBe(500);
  const { meetings } = (await (await fetch(`${sandbox.url}/control/zoom/meetings`)).json()) as { meetings: { topic: string }[] };
  expect(meetings.filter(({ topic }) => topic === "Lost")).toHaveLength(1);
  expect(await (await pull("webhooks/validate")).json()).toEqual({ validation: "valid" });
});
