import { call } from "@orpc/server";
import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import type { NoticeKind } from "@/lib/notifications/core/kinds";
import { type Notice, notifyPerson } from "@/lib/notifications/notify-person";
import * as doors from "@/lib/notifications/procedures";
import { countUnread, getPreferences, listNotices } from "@/lib/notifications/queries";
import { savePreferences } from "@/lib/notifications/save-preferences";
import { unsubscribe } from "@/lib/notifications/unsubscribe";
import { unsubscribeToken } from "@/lib/notifications/unsubscribe-token";
import { db } from "@/lib/platform/db";
import { subscribe } from "@/lib/platform/live";
import type { RequestContext } from "@/lib/platform/procedure";
import { transaction } from "@/lib/platform/transaction";
import { sessionOfTwo } from "@/lib/testing/session-of-two";

const noon = new Date("2026-11-20T11:00:00Z");
const night = new Date("2026-11-20T23:00:00Z");
const all = { limit: 20, isUnread: false };

const contextOf = (actor: Actor | null): { context: RequestContext } => ({
  context: { actor, requestId: "test", now: noon, address: actor?.id ?? "nowhere", userAgent: "", idempotencyKey: null, answer: {} },
});

function notice(userId: string, kind: NoticeKind, key: string): Notice {
  return { userId, kind, dedupeKey: `${key}:${userId}`, subject: { type: "booking", id: "b1" }, entry: { title: `About ${kind}`, path: "/client", happensAt: noon }, letter: { template: "any", props: {} } };
}

async function tell(userId: string, kind: NoticeKind, { key = kind as string, now = noon }: { key?: string; now?: Date } = {}): Promise<void> {
  await transaction((tx) => notifyPerson(tx, notice(userId, kind, key), now));
}

describe("a notice", () => {
  test("is written once on each channel, however often it is tried at the same time", async () => {
    const { client } = await sessionOfTwo();
    await Promise.all(Array.from({ length: 20 }, () => tell(client.id, "confirmation")));
    expect(await countUnread(client)).toBe(1);
    expect(await db.mail.count({ where: { userId: client.id } })).toBe(1);
    expect(await db.$queryRaw`SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE key IN (SELECT 'mail:' || id FROM mails WHERE user_id = ${client.id})`).toEqual([{ n: 1 }]);
  });

  test("does not exist when what it tells of did not happen", async () => {
    const { client } = await sessionOfTwo();
    const failed = transaction(async (tx) => {
      await notifyPerson(tx, notice(client.id, "confirmation", "undone"), noon);
      throw new Error("undone");
    });
    await expect(failed).rejects.toThrow("undone");
    expect([await countUnread(client), await db.mail.count({ where: { userId: client.id } })]).toEqual([0, 0]);
  });

  test("reaches the open pages of its person, and of nobody else", async () => {
    const { client, stranger } = await sessionOfTwo();
    const heard: string[] = [];
    // "missed" comes to everybody when the listening begins: it says nothing of this notice.
    const hear = (name: string, kind: string): void => void (kind === "missed" || heard.push(`${name}: ${kind}`));
    const stops = await Promise.all([client, stranger].map(({ id, name }) => subscribe(id, ({ kind }) => hear(name, kind))));
    await tell(client.id, "reminder");
    await expect.poll(() => heard.length).toBeGreaterThan(0);
    stops.forEach((stop) => stop());
    expect(heard).toEqual(["Clara Client: notification"]);
  });
});

describe("preferences", () => {
  test("choose the channel; letters of a deal cannot be refused", async () => {
    const { client } = await sessionOfTwo();
    const choices = [{ kind: "reminder" as const, channel: "email" as const, isOn: false }, { kind: "acceptance" as const, channel: "in_app" as const, isOn: false }];
    await savePreferences(client, { choices, quietHours: null });
    for (const kind of ["reminder", "acceptance", "cancellation"] as const) await tell(client.id, kind);
    expect((await listNotices(client, all)).items.map(({ kind }) => kind).toSorted()).toEqual(["cancellation", "reminder"]);
    expect((await db.mail.findMany({ where: { userId: client.id }, select: { kind: true }, orderBy: { kind: "asc" } })).map(({ kind }) => kind)).toEqual(["acceptance", "cancellation"]);
    const refused = savePreferences(client, { choices: [{ kind: "cancellation", channel: "email", isOn: false }], quietHours: null });
    await expect(refused).rejects.toMatchObject({ code: "notice_always_on", message: expect.stringContaining("Cancellations") });
    expect((await getPreferences(client)).choices.filter(({ isOn }) => !isOn).map(({ kind }) => kind)).toEqual(["reminder", "acceptance", "waiting"]);
  });

  test("bring the letter about who waits only to those who ask for it, until they unsubscribe", async () => {
    const { expert } = await sessionOfTwo();
    const letters = () => db.mail.count({ where: { userId: expert.id } });
    await tell(expert.id, "waiting", { key: "first" });
    expect([await countUnread(expert), await letters()]).toEqual([1, 0]);
    await savePreferences(expert, { choices: [{ kind: "waiting", channel: "email", isOn: true }], quietHours: null });
    await tell(expert.id, "waiting", { key: "second" });
    expect([await countUnread(expert), await letters()]).toEqual([2, 1]);
    await unsubscribe(unsubscribeToken({ userId: expert.id, kind: "waiting" }));
    await tell(expert.id, "waiting", { key: "third" });
    expect([await countUnread(expert), await letters()]).toEqual([3, 1]);
  });

  test("keep letters back at night, the others not", async () => {
    const { client } = await sessionOfTwo();
    await savePreferences(client, { choices: [], quietHours: { from: "22:00", to: "07:00" } });
    for (const kind of ["acceptance", "cancellation"] as const) await tell(client.id, kind, { now: night });
    expect(await countUnread(client)).toBe(2);
    const jobs = await db.$queryRaw<{ kind: string; morning: boolean }[]>`
      SELECT mails.kind, run_at = '2026-11-21T06:00:00Z' AS morning FROM graphile_worker.jobs JOIN mails ON key = 'mail:' || mails.id WHERE user_id = ${client.id} ORDER BY mails.kind`;
    expect(jobs).toEqual([{ kind: "acceptance", morning: true }, { kind: "cancellation", morning: false }]);
  });

  test("of experts say when to remind, and tell the bookings only of a change; a client has none to say", async () => {
    const { client, expert } = await sessionOfTwo();
    const told = async () => (await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM graphile_worker._private_jobs WHERE payload::text LIKE ${`%reminders.chosen%${expert.id}%`}`)[0]?.n;
    await savePreferences(expert, { choices: [], quietHours: null, reminderMinutes: [60, 1_440] });
    expect(await told()).toBe(0);
    const saved = await savePreferences(expert, { choices: [], quietHours: null, reminderMinutes: [30, 2_880] });
    expect([saved.reminderMinutes, await told()]).toEqual([[2_880, 30], 1]);
    expect((await savePreferences(expert, { choices: [], quietHours: null })).reminderMinutes).toEqual([2_880, 30]);
    await expect(savePreferences(client, { choices: [], quietHours: null, reminderMinutes: [60] })).rejects.toMatchObject({ refusal: "invalid" });
  });
});

describe("the doors", () => {
  test("list, count and mark one's own notices", async () => {
    const { client } = await sessionOfTwo();
    for (const kind of ["confirmation", "reminder", "change"] as const) await tell(client.id, kind);
    const first = await call(doors.list, { limit: 2 }, contextOf(client));
    expect([first.items.length, first.unreadCount, first.items[0]?.kind]).toEqual([2, 3, "change"]);
    const rest = await call(doors.list, { limit: 2, cursor: first.nextCursor ?? "" }, contextOf(client));
    expect([rest.items.length, rest.nextCursor]).toEqual([1, null]);
    const id = first.items[0]?.id ?? "";
    const read = await call(doors.read, { id }, contextOf(client));
    expect(read.readAt).toBe("2026-11-20T11:00:00Z");
    expect((await call(doors.list, { isUnread: true }, contextOf(client))).items.map((item) => item.id)).not.toContain(id);
    expect(await call(doors.readAll, undefined, contextOf(client))).toEqual({ count: 2 });
    expect(await call(doors.readAll, undefined, contextOf(client))).toEqual({ count: 0 });
  });

  test("do not know other people's notices", async () => {
    const { client, expert, stranger } = await sessionOfTwo();
    await tell(client.id, "confirmation");
    const id = (await listNotices(client, all)).items[0]?.id ?? "";
    for (const other of [expert, stranger]) {
      await expect(call(doors.read, { id }, contextOf(other))).rejects.toMatchObject({ status: 404 });
      expect((await call(doors.list, {}, contextOf(other))).items).toEqual([]);
      expect(await call(doors.readAll, undefined, contextOf(other))).toEqual({ count: 0 });
    }
    expect(await countUnread(client)).toBe(1);
  });

  test("are closed to strangers", async () => {
    const nobody = contextOf(null);
    for (const asked of [call(doors.list, {}, nobody), call(doors.read, { id: "x" }, nobody), call(doors.readAll, undefined, nobody), call(doors.preferences, undefined, nobody), call(doors.setPreferences, { choices: [] }, nobody)])
      await expect(asked).rejects.toMatchObject({ status: 401 });
  });

  test("take the whole matrix and refuse what is no time of day", async () => {
    const { expert } = await sessionOfTwo();
    const saved = await call(doors.setPreferences, { choices: [{ kind: "reminder", channel: "email", isOn: false }], quietHours: { from: "21:30", to: "06:15" }, reminderMinutes: [120] }, contextOf(expert));
    expect(saved).toMatchObject({ quietHours: { from: "21:30", to: "06:15" }, timeZone: "America/New_York", reminderMinutes: [120] });
    for (const wrong of [{ choices: [], quietHours: { from: "25:00", to: "06:00" } }, { choices: [], quietHours: { from: "06:00", to: "06:00" } }, { choices: [], reminderMinutes: [1] }, { choices: [], reminderMinutes: [60, 60] }])
      await expect(call(doors.setPreferences, wrong, contextOf(expert))).rejects.toMatchObject({ status: 422 });
    expect(await call(doors.preferences, undefined, contextOf(expert))).toEqual(saved);
  });
});
