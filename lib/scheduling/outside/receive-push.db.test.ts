import { byHand, calendarsAt, connectAccount, type Vendor, workCalendars } from "@/lib/testing/calendar-sandbox";
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { hashToken } from "@/lib/platform/secrets";
import { receiveGooglePush, receiveMicrosoftPush } from "@/lib/scheduling/outside/receive-push";
import { newExpert } from "@/lib/testing/booking-world";

async function watched(vendor: Vendor) {
  const { host } = await newExpert();
  const account = `${randomUUID()}@example.com`;
  const connectionId = await connectAccount(host, vendor, account);
  await workCalendars();
  // The word is known to the vendor alone; here it is given another.
  await db.connectedCalendar.updateMany({ where: { connectionId, isRead: true }, data: { channelHash: hashToken("word") } });
  const { channelId } = await db.connectedCalendar.findFirstOrThrow({ where: { connectionId, isRead: true }, select: { channelId: true } });
  return { account, connectionId, channelId: channelId ?? "" };
}

const ordered = async (connectionId: string) => (await db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = ${`read-connection:${connectionId}`}`).length;

describe("Google", () => {
  const push = (channelId: string, word: string, state = "exists") => receiveGooglePush(new Headers({ "x-goog-channel-id": channelId, "x-goog-channel-token": word, "x-goog-resource-state": state }));
  let world: Awaited<ReturnType<typeof watched>>;
  beforeEach(async () => {
    world = await watched("google");
  });

  test("orders one reading, however often it says so, and only with the word that we gave", async () => {
    expect([await push(world.channelId, "another word"), await push(randomUUID(), "word"), await push("' or 1=1", "word"), await receiveGooglePush(new Headers())]).toEqual([404, 404, 404, 404]);
    expect(await ordered(world.connectionId)).toBe(0);
    expect(await Promise.all([1, 2, 3].map(() => push(world.channelId, "word")))).toEqual([200, 200, 200]);
    expect(await ordered(world.connectionId)).toBe(1);
  });

  test("the message that opens a channel orders nothing", async () => {
    expect([await push(randomUUID(), "whatever", "sync"), await ordered(world.connectionId)]).toEqual([200, 0]);
  });
});

describe("Microsoft", () => {
  const address = "http://localhost/api/webhooks/microsoft";
  const post = (body: string) => receiveMicrosoftPush(new Request(address, { method: "POST", body }));
  const change = (subscriptionId: string, clientState: string | null) => post(JSON.stringify({ value: [{ subscriptionId, clientState, changeType: "updated" }] }));

  test("hears its own word back when it asks whether we are here", async () => {
    expect(await receiveMicrosoftPush(new Request(`${address}?validationToken=Validation%3A+1`, { method: "POST" }))).toEqual({ status: 200, word: "Validation: 1" });
    expect(await receiveMicrosoftPush(new Request(`${address}?validationToken=${"x".repeat(2_000)}`, { method: "POST" }))).toEqual({ status: 400 });
  });

  test("orders a reading only with the word that we gave; what is no message is refused", async () => {
    const { connectionId, channelId } = await watched("microsoft");
    expect([await change(channelId, "another word"), await change(channelId, null), await change("a\u0000b", "word"), await change(randomUUID(), "word")]).toEqual([404, 404, 404, 404].map((status) => ({ status })));
    expect([await post("nonsense"), await post("{}"), await post(" ".repeat(1024 * 1024 + 1))]).toEqual([400, 400, 413].map((status) => ({ status })));
    expect([await ordered(connectionId), await change(channelId, "word"), await ordered(connectionId)]).toEqual([0, { status: 202 }, 1]);
  });
});

test.each(["google", "microsoft"] as const)("%s: a channel near its end is opened anew, and the old one closed", async (vendor) => {
  const { account, connectionId, channelId } = await watched(vendor);
  await db.connectedCalendar.updateMany({ where: { connectionId, isRead: true }, data: { channelExpiresAt: new Date(Date.now() + 3_600_000) } });
  await byHand(vendor, account, "events", { start: "2030-01-01" });
  await workCalendars();
  const { readConnection } = await import("@/lib/scheduling/outside/read-connection");
  await readConnection(connectionId, new Date());
  const after = await db.connectedCalendar.findFirstOrThrow({ where: { connectionId, isRead: true }, select: { channelId: true, channelExpiresAt: true } });
  expect([after.channelId === channelId, (after.channelExpiresAt?.getTime() ?? 0) > Date.now() + 86_400_000, (await calendarsAt(vendor, account))[0]?.channels]).toEqual([false, true, 1]);
});
