import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { expect, onTestFinished, test, vi } from "vitest";
import { GET } from "@/app/api/calendar/[token]/route";
import { makeFeed, ownFeed, revokeFeed } from "@/lib/bookings/own-feed";
import { readFeed } from "@/lib/bookings/read-feed";
import type { Actor } from "@/lib/kernel/actor";
import { DAY } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { bookingUid } from "@/lib/scheduling/core/booking-uid";
import { daysAhead, newExpert, newPerson } from "@/lib/testing/booking-world";
import type { BookingStatus } from "@/prisma/generated/enums";

type Made = { readonly status: BookingStatus; readonly days?: number; readonly changes?: object };

async function newWorld() {
  const expert = await newExpert();
  const client = await newPerson();
  const add = async ({ status, days = 3, changes = {} }: Made): Promise<string> => {
    const startAt = new Date(daysAhead(days, 10));
    const asked = { startAt, endAt: new Date(startAt.getTime() + 3_600_000), clientTimeZone: "Europe/Paris", status };
    const money = { priceAmount: 9_500, taxAmount: 0, totalAmount: 9_500, currency: "EUR", taxRatePercent: 0, taxLabel: "" };
    const data = { ...asked, ...money, reference: crypto.randomUUID().slice(0, 10), title: "One hour; deep, slow", clientId: client.id, expertId: expert.expertId, offeringId: expert.offeringId, cancellationPolicy: {}, holdExpiresAt: startAt, format: "online" as const, ...changes };
    return (await db.booking.create({ data, select: { id: true } })).id;
  };
  return { ...expert, client, add };
}

const tokenOf = async (actor: Actor) => new URL((await makeFeed(actor, new Date())).url).pathname.split("/").at(-1) ?? "";
const textOf = async (actor: Actor) => (await readFeed(await tokenOf(actor), new Date()))?.text ?? "";
const ask = (token: string, headers: Record<string, string> = {}) => GET(new Request(`http://localhost/api/calendar/${token}`, { headers }), { params: Promise.resolve({ token }) });

/** What both parsers make of it: id, status, start and sequence of each event. */
function seenBy(text: string) {
  const events = new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]]).getAllSubcomponents("vevent");
  const one = events.map((event) => ({ uid: String(event.getFirstPropertyValue("uid")), status: String(event.getFirstPropertyValue("status")), start: (event.getFirstPropertyValue("dtstart") as ICAL.Time).toJSDate().toISOString(), sequence: Number(event.getFirstPropertyValue("sequence")) }));
  const other = Object.values(nodeIcal.sync.parseICS(text)).flatMap((event) => (event?.type === "VEVENT" ? [{ uid: event.uid, status: String(event.status), start: event.start.toISOString(), sequence: Number(event.sequence) }] : []));
  expect(other.toSorted((a, b) => a.uid.localeCompare(b.uid))).toEqual(one.toSorted((a, b) => a.uid.localeCompare(b.uid)));
  return one;
}

test("holds what is confirmed, what waits, and what was called off, for both sides, as two parsers read it", async () => {
  const { add, client, host } = await newWorld();
  const confirmed = await add({ status: "confirmed", changes: { confirmedAt: new Date(), timeVersion: 3 } });
  const waiting = await add({ status: "awaiting_acceptance", days: 4, changes: { answerBy: new Date() } });
  const cancelled = await add({ status: "cancelled", days: 5, changes: { confirmedAt: new Date() } });
  const declined = await add({ status: "declined", days: 6, changes: { answerBy: new Date() } });
  for (const status of ["held", "expired", "cancelled"] as const) await add({ status, days: 7 });
  const host3000 = new URL(process.env["PUBLIC_URL"] ?? "http://localhost:3000").host;
  const expected = [
    { uid: bookingUid(confirmed, host3000), status: "CONFIRMED", start: new Date(daysAhead(3, 10)).toISOString(), sequence: 2 },
    { uid: bookingUid(waiting, host3000), status: "TENTATIVE", start: new Date(daysAhead(4, 10)).toISOString(), sequence: 0 },
    { uid: bookingUid(cancelled, host3000), status: "CANCELLED", start: new Date(daysAhead(5, 10)).toISOString(), sequence: 1 },
    { uid: bookingUid(declined, host3000), status: "CANCELLED", start: new Date(daysAhead(6, 10)).toISOString(), sequence: 1 },
  ].toReversed();
  for (const side of [client, host]) expect(seenBy(await textOf(side))).toEqual(expected);
  const text = await textOf(client);
  expect(text).toContain(`SUMMARY:One hour\\; deep\\, slow with ${host.name}`);
  expect(text).toContain(`/meet/${confirmed}`);
  expect(text).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT5M/);
  expect(text).toMatch(/LAST-MODIFIED:\d{8}T\d{6}Z/);
  expect(text).not.toMatch(/ATTENDEE|ORGANIZER|@example\.org/);
});

test("forgets what was called off a month ago, and what took place long ago", async () => {
  const { add, client } = await newWorld();
  const old = await add({ status: "cancelled", changes: { confirmedAt: new Date() } });
  await db.$executeRaw`UPDATE bookings SET updated_at = ${new Date(Date.now() - 31 * DAY)} WHERE id = ${old}`;
  await add({ status: "completed", days: -100, changes: { confirmedAt: new Date() } });
  const recent = await add({ status: "completed", days: -10, changes: { confirmedAt: new Date() } });
  expect(seenBy(await textOf(client)).map(({ uid }) => uid.includes(recent))).toEqual([true]);
});

test("shows nobody else's sessions", async () => {
  const { add } = await newWorld();
  await add({ status: "confirmed" });
  expect(seenBy(await textOf(await newPerson()))).toEqual([]);
});

test("a new address makes the old one worthless; revoked and unknown ones are the same 404", async () => {
  const { client } = await newWorld();
  expect(await ownFeed(client)).toBeNull();
  const first = await tokenOf(client);
  const second = await tokenOf(client);
  expect([await readFeed(first, new Date()), (await readFeed(second, new Date()))?.text]).toEqual([null, expect.stringContaining("BEGIN:VCALENDAR")]);
  expect(await ownFeed(client)).toMatchObject({ lastReadAt: expect.any(String) });
  expect(JSON.stringify(await db.calendarFeed.findMany({ where: { userId: client.id } }))).not.toContain(second.replace(".ics", ""));
  await revokeFeed(client, new Date());
  const answers = await Promise.all([ask(first), ask(second), ask("nothing"), ask("%00.ics")]);
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect(await ownFeed(client)).toBeNull();
});

test("twenty presses at once leave one address", async () => {
  const { client } = await newWorld();
  await Promise.all(Array.from({ length: 20 }, () => makeFeed(client, new Date())));
  expect(await db.calendarFeed.count({ where: { userId: client.id, revokedAt: null } })).toBe(1);
});

test("somebody who is suspended has no calendar", async () => {
  const { client } = await newWorld();
  const token = await tokenOf(client);
  await db.user.update({ where: { id: client.id }, data: { suspendedAt: new Date() } });
  expect((await ask(token)).status).toBe(404);
});

test("programs are told what to expect, and are answered shortly while nothing is new", async () => {
  const { add, client } = await newWorld();
  const id = await add({ status: "confirmed" });
  const token = await tokenOf(client);
  const answer = await ask(token);
  expect(Object.fromEntries(answer.headers)).toMatchObject({ "content-type": "text/calendar; charset=utf-8", "cache-control": "private, max-age=60", "x-robots-tag": "noindex, nofollow" });
  const etag = answer.headers.get("etag") ?? "";
  expect((await ask(token, { "if-none-match": `W/${etag}` })).status).toBe(304);
  await db.booking.update({ where: { id }, data: { status: "cancelled", confirmedAt: new Date() } });
  expect((await ask(token, { "if-none-match": etag })).status).toBe(200);
});

test("an address is asked a hundred times a minute at most", async () => {
  const { client } = await newWorld();
  const token = await tokenOf(client);
  vi.useFakeTimers({ toFake: ["Date"], now: new Date() });
  onTestFinished(() => void vi.useRealTimers());
  const statuses = [];
  for (let n = 0; n < 101; n += 1) statuses.push((await ask(token)).status);
  expect(statuses).toEqual([...Array.from({ length: 100 }, () => 200), 429]);
});
