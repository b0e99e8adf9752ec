import { Resend } from "resend";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findLinks } from "@/sandbox/mail/find-links";
import { type SandboxForTest, sandboxForTest } from "@/sandbox/testing/sandbox-for-test";

let sandbox: SandboxForTest;
beforeAll(async () => {
  sandbox = await sandboxForTest();
});
afterAll(() => sandbox.close());

const letter = { from: "Colloquy <hello@colloquy.example>", to: "Ada <ada@example.com>", subject: "Your <hour>", text: "See http://localhost:3000/verify?t=1." };

test("a mail is kept whole and shown without running anything", async () => {
  const sent = await sandbox.resend.emails.send({
    ...letter, html: '<p>Hello</p><script>alert(1)</script><a href="http://localhost:3000/verify?t=1&amp;x=2">Verify</a>', replyTo: "desk@colloquy.example",
    headers: { "X-Booking": "1" }, attachments: [{ filename: "session.ics", content: Buffer.from("BEGIN:VCALENDAR"), contentType: "text/calendar; method=REQUEST" }],
  });
  expect(sent.error).toBeNull();
  const [mail] = (await sandbox.control("GET", "mail?to=ada@example.com")) as Record<string, unknown>[];
  expect(mail).toMatchObject({
    id: sent.data?.id, to: ["Ada <ada@example.com>"], subject: "Your <hour>", headers: { "X-Booking": "1" },
    links: ["http://localhost:3000/verify?t=1&x=2", "http://localhost:3000/verify?t=1"],
    attachments: [{ filename: "session.ics", contentType: "text/calendar; method=REQUEST", content: Buffer.from("BEGIN:VCALENDAR").toString("base64") }],
  });
  const page = await (await fetch(`${sandbox.url}/mail/${sent.data?.id}`)).text();
  expect(page).toContain("Your &lt;hour&gt;");
  expect(page).toMatch(/<iframe[^>]+sandbox="allow-popups [^"]+" srcdoc="/);
  expect(page).not.toContain("<script");
  const file = await fetch(`${sandbox.url}/mail/${sent.data?.id}/attachments/0`);
  expect(await file.text()).toBe("BEGIN:VCALENDAR");
});

test("batches, idempotency and refusals are Resend's", async () => {
  const batch = await sandbox.resend.batch.send([letter, { ...letter, to: ["bo@example.com", "cy@example.com"] }]);
  expect(batch.data?.data).toHaveLength(2);
  const first = await sandbox.resend.emails.send({ ...letter, to: "once@example.com" }, { idempotencyKey: "k1" });
  const again = await sandbox.resend.emails.send({ ...letter, to: "once@example.com" }, { idempotencyKey: "k1" });
  expect(again.data?.id).toBe(first.data?.id);
  const other = await sandbox.resend.emails.send(letter, { idempotencyKey: "k1" });
  expect(other.error).toMatchObject({ statusCode: 409, name: "invalid_idempotent_request" });
  const nowhere = await sandbox.resend.emails.send({ ...letter, to: "nobody" });
  expect(nowhere.error).toMatchObject({ statusCode: 422, name: "validation_error" });
  const stranger = new Resend("wrong", { baseUrl: `${sandbox.url}/resend` });
  expect((await stranger.emails.send(letter)).error).toMatchObject({ name: "invalid_api_key" });
});

test("a planned fault fails so many mails and no more; the box can be emptied", async () => {
  await sandbox.control("POST", "mail/fail-next?count=2");
  const statuses = [];
  for (let n = 0; n < 3; n += 1) statuses.push((await sandbox.resend.emails.send(letter)).error?.statusCode ?? 200);
  expect(statuses).toEqual([500, 500, 200]);
  await sandbox.control("DELETE", "mail");
  expect(await sandbox.control("GET", "mail")).toEqual([]);
});

test("links are found in order, once, with their entities read", () => {
  expect(findLinks("<a class='x' href='https://a.example/?x=1&amp;y=2'>A</a><a href=\"mailto:x@y.z\">m</a>", "(https://b.example/p), https://a.example/?x=1&y=2")).toEqual([
    "https://a.example/?x=1&y=2", "https://b.example/p",
  ]);
});
