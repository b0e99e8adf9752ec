import { type IncomingMessage, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createElement } from "react";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Compose } from "@/lib/notifications/letter";

// A mail vendor that keeps what it gets. Settings are read once, so its address must be known before the product is loaded.
const received: { subject: string; headers?: Record<string, string> }[] = [];
const vendor = createServer(async (request, response) => {
  received.push(JSON.parse(await bodyOf(request)) as (typeof received)[number]);
  response.writeHead(200, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ id: `sent-${received.length}` }));
});
await new Promise<void>((resolve) => vendor.listen(0, "127.0.0.1", resolve));
Object.assign(process.env, { RESEND_API_KEY: "re_test", RESEND_BASE_URL: `http://127.0.0.1:${(vendor.address() as AddressInfo).port}`, SMTP_URL: "" });

const { GET, POST } = await import("@/app/unsubscribe/[token]/route");
const { notifyPerson } = await import("@/lib/notifications/notify-person");
const { savePreferences } = await import("@/lib/notifications/save-preferences");
const { sendMail } = await import("@/lib/notifications/send-mail");
const { unsubscribeToken } = await import("@/lib/notifications/unsubscribe-token");
const { db } = await import("@/lib/platform/db");
const { sessionOfTwo } = await import("@/lib/testing/session-of-two");

afterAll(() => new Promise((resolve) => vendor.close(resolve)));
beforeEach(() => void received.splice(0));

const noon = new Date("2026-11-20T11:00:00Z");
const letters: Record<string, Compose> = { any: async () => ({ subject: "A letter", body: createElement("p", {}, "Words.") }) };

type Kind = Parameters<typeof notifyPerson>[1]["kind"];

async function write(userId: string, kind: Kind): Promise<string> {
  await notifyPerson(db, { userId, kind, dedupeKey: `${kind}:${userId}`, subject: { type: "booking", id: "b1" }, letter: { template: "any", props: {} } }, noon);
  return (await db.mail.findFirstOrThrow({ where: { userId, kind }, select: { id: true } })).id;
}

const open = (method: string, token: string, accept: string) => {
  const request = new Request(`http://localhost:3000/unsubscribe/${token}`, { method, headers: { accept }, ...(method === "POST" ? { body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) } : {}) });
  return (method === "POST" ? POST : GET)(request, { params: Promise.resolve({ token }) });
};

const isOff = async (userId: string) => (await db.notificationPreference.findMany({ where: { userId, isOn: false }, select: { kind: true, channel: true } })).map(({ kind, channel }) => `${kind} ${channel}`);

describe("letters", () => {
  test("that can be switched off carry the way to do it in one click; the others do not", async () => {
    const { client } = await sessionOfTwo();
    for (const kind of ["reminder", "acceptance", "payment_due", "review_request"] as const) {
      await sendMail(await write(client.id, kind), letters, noon);
      const headers = received.at(-1)?.headers ?? {};
      expect(headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
      expect(headers["List-Unsubscribe"]).toMatch(new RegExp(`^<http://[^>]+/unsubscribe/${client.id}\\.${kind}\\.[\\w-]{43}>$`));
    }
    for (const kind of ["confirmation", "change", "cancellation", "account"] as const) {
      await sendMail(await write(client.id, kind), letters, noon);
      expect(Object.keys(received.at(-1)?.headers ?? {}).filter((name) => name.startsWith("List-"))).toEqual([]);
    }
  });

  test("that were switched off while they waited are not sent", async () => {
    const { client } = await sessionOfTwo();
    const mailId = await write(client.id, "reminder");
    expect((await open("POST", unsubscribeToken({ userId: client.id, kind: "reminder" }), "*/*")).status).toBe(200);
    await sendMail(mailId, letters, noon);
    expect(received).toEqual([]);
    expect(await db.mail.findUnique({ where: { id: mailId }, select: { status: true, providerId: true } })).toEqual({ status: "sent", providerId: "not needed any more" });
  });

  test("that are tried again in quiet hours wait for their end, and then go out once", async () => {
    const { client } = await sessionOfTwo();
    const mailId = await write(client.id, "reminder");
    await savePreferences(client, { choices: [], quietHours: { from: "11:30", to: "13:00" } });
    await sendMail(mailId, letters, noon);
    expect(received).toEqual([]);
    expect(await db.$queryRaw`SELECT run_at AS at FROM graphile_worker.jobs WHERE key = ${`mail:${mailId}`}`).toEqual([{ at: new Date("2026-11-20T12:00:00Z") }]);
    for (const _again of [1, 2]) await sendMail(mailId, letters, new Date("2026-11-20T12:00:00Z"));
    expect(received).toHaveLength(1);
  });
});

describe("the link of a letter", () => {
  test("opened changes nothing and leads to a page; pressed it switches off that kind of letter, once and again", async () => {
    const { client } = await sessionOfTwo();
    const token = unsubscribeToken({ userId: client.id, kind: "reminder" });
    const seen = await open("GET", token, "text/html");
    expect([seen.status, seen.headers.get("location")]).toEqual([303, expect.stringContaining(`/unsubscribe?token=${encodeURIComponent(token)}`)]);
    expect(await isOff(client.id)).toEqual([]);
    for (const _again of [1, 2]) expect((await open("POST", token, "*/*")).status).toBe(200);
    expect(await isOff(client.id)).toEqual(["reminder email"]);
    const pressed = await open("POST", token, "text/html,application/xhtml+xml");
    expect([pressed.status, pressed.headers.get("location")]).toEqual([303, expect.stringMatching(/&done=1$/)]);
  });

  test("that is not ours, or about what cannot be switched off, is refused", async () => {
    const { client, stranger } = await sessionOfTwo();
    const good = unsubscribeToken({ userId: client.id, kind: "reminder" });
    const wrong = [good.slice(0, -1), good.replace(client.id, stranger.id), good.replace("reminder", "acceptance"), `${good}.x`, "nothing", unsubscribeToken({ userId: client.id, kind: "cancellation" }), unsubscribeToken({ userId: "nobody", kind: "reminder" })];
    for (const token of wrong) expect((await open("POST", token, "*/*")).status, token).toBe(404);
    expect([await isOff(client.id), await isOff(stranger.id)]).toEqual([[], []]);
  });
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
