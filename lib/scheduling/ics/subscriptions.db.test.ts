import { asked, calendarAddress, calendarText, icsInstant, served } from "@/lib/testing/calendar-server";
import { beforeEach, expect, test } from "vitest";
import { DAY, MINUTE } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { SubscriptionSchema } from "@/lib/scheduling/core/subscription";
import { readDueSubscriptions } from "@/lib/scheduling/ics/read-due";
import { readSubscription } from "@/lib/scheduling/ics/read-subscription";
import { findSubscription } from "@/lib/scheduling/ics/find-subscription";
import { subscribeCalendar } from "@/lib/scheduling/ics/subscribe";
import { holdTime } from "@/lib/bookings/hold-time";
import { daysAhead, newExpert, newPerson } from "@/lib/testing/booking-world";
import { indexedStarts } from "@/lib/testing/free-starts";

const hour = Date.parse(daysAhead(3, 10));
const dentist = [`DTSTART:${icsInstant(hour)}`, `DTEND:${icsInstant(hour + 60 * MINUTE)}`];

beforeEach(() => {
  asked.length = 0;
  Object.assign(served, { status: 200, body: calendarText(dentist), headers: { "content-type": "text/calendar" } });
});

let count = 0;
async function newSubscriber() {
  const expert = await newExpert();
  const choice = SubscriptionSchema.parse({ provider: "ics", address: `${calendarAddress}?${(count += 1)}`, name: "" });
  const subscribe = () => subscribeCalendar(expert.host, choice, new Date());
  const isFree = async () => (await indexedStarts(expert.offeringId, new Date())).includes(hour);
  return { ...expert, choice, subscribe, isFree };
}

test("an address is read at once: its hour disappears, its name is taken over, and what is stored does not show it", async () => {
  const { subscribe, isFree, host, offeringId } = await newSubscriber();
  const made = await subscribe();
  expect(made).toMatchObject({ name: "Family", status: "active", busyTimes: 1 });
  expect(await isFree()).toBe(false);
  await expect(holdTime(await newPerson(), { offeringId, startAt: daysAhead(3, 10) })).rejects.toMatchObject({ code: "slot_taken" });
  const stored = await db.calendarConnection.findFirstOrThrow({ where: { userId: host.id } });
  expect(JSON.stringify(stored)).not.toContain("family.ics");
  await expect(subscribe()).rejects.toMatchObject({ code: "calendar_known" });
});

test("what changes there is here at the next look, and nothing new is asked for twice", async () => {
  const { subscribe, isFree } = await newSubscriber();
  served.headers["etag"] = '"1"';
  const { id } = await subscribe();
  expect(await readSubscription(id, new Date())).toBe("same");
  expect(asked.at(-1)).toMatchObject({ "if-none-match": '"1"' });
  Object.assign(served, { body: calendarText(), headers: { etag: '"2"' } });
  expect(await readSubscription(id, new Date())).toBe("changed");
  expect(await isFree()).toBe(true);
});

test("once a day the whole is read, so that what comes into reach is seen", async () => {
  const { subscribe } = await newSubscriber();
  served.headers["etag"] = '"1"';
  const { id } = await subscribe();
  await readSubscription(id, new Date(Date.now() + 2 * DAY));
  expect(asked.at(-1)?.["if-none-match"]).toBeUndefined();
});

test.each([
  ["gone", { status: 404 }, true],
  ["behind a password", { status: 401 }, true],
  ["away", { status: 503 }, false],
  ["a page for people", { body: "<!doctype html><title>Welcome</title>" }, false],
  ["a redirect into our own network", { status: 302, headers: { location: "http://169.254.169.254/" } }, false],
])("a calendar that is %s keeps its last busy times, and its owner is told once", async (_name, trouble, isAtOnce) => {
  const { subscribe, isFree, host } = await newSubscriber();
  const { id } = await subscribe();
  Object.assign(served, trouble);
  const told = () => db.mail.count({ where: { userId: host.id, template: "calendar-broken" } });
  expect(await readSubscription(id, new Date())).toBe("failed");
  expect(await told()).toBe(isAtOnce ? 1 : 0);
  const later = (minutes: number) => new Date(Date.now() + minutes * MINUTE);
  for (const minutes of [16, 17, 40]) await readSubscription(id, later(minutes));
  expect([await isFree(), await told(), (await findSubscription(host, id, new Date())).status]).toEqual([false, 1, "broken"]);
  Object.assign(served, { status: 200, body: calendarText(), headers: {} });
  await readSubscription(id, later(41));
  expect([await isFree(), await told(), await findSubscription(host, id, new Date())]).toMatchObject([true, 1, { status: "active", brokenReason: null }]);
});

test.each([
  ["http://10.0.0.1/calendar.ics", "does not lead to the public internet"],
  ["http://169.254.169.254/latest/meta-data/", "does not lead to the public internet"],
  ["http://127.0.0.1:5432/", "no address that we can read"],
  ["https://ada:secret@calendar.example/", "no address that we can read"],
])("%s is refused when it is given", async (address, why) => {
  const { host } = await newSubscriber();
  const answer = subscribeCalendar(host, SubscriptionSchema.parse({ provider: "ics", address }), new Date());
  await expect(answer).rejects.toMatchObject({ details: { errors: [{ path: "address", message: expect.stringContaining(why) }] } });
  expect(await db.calendarConnection.count({ where: { userId: host.id } })).toBe(0);
});

test("ids of any length and letters that no database takes are no trouble", async () => {
  const { subscribe } = await newSubscriber();
  const long = `UID:${"x".repeat(20_000)}`;
  served.body = calendarText(dentist, dentist).replace("UID:event-0@elsewhere.example", long).replace("UID:event-1@elsewhere.example", "UID:odd\u0000id\uFFFD").replace("CALNAME:Family", "CALNAME:Fam\u0000ily\\n \u202E");
  expect(await subscribe()).toMatchObject({ busyTimes: 2, status: "active" });
});

test("a page that is no calendar is refused when it is given", async () => {
  const { subscribe } = await newSubscriber();
  served.body = "<!doctype html>";
  await expect(subscribe()).rejects.toMatchObject({ details: { errors: [{ path: "address" }] } });
});

test("ten are enough", async () => {
  const { subscribe, host } = await newSubscriber();
  for (let n = 0; n < 10; n += 1) await db.calendarConnection.create({ data: { userId: host.id, provider: "ics", account: "x", accountId: String(n) } });
  await expect(subscribe()).rejects.toMatchObject({ code: "too_many_calendars" });
});

test("webcal is https by another name, and what is no address is said so", () => {
  const parse = (address: string) => SubscriptionSchema.safeParse({ provider: "ics", address });
  expect(parse(" webcal://calendar.example/a.ics ").data?.address).toBe("https://calendar.example/a.ics");
  for (const address of ["", "calendar", "ftp://calendar.example/", "https://", "javascript:alert(1)"]) expect(parse(address).success).toBe(false);
});

test("each is read when its turn has come: within the minute, or in five when it cannot say that nothing is new", async () => {
  const [cheap, dear] = [await newSubscriber(), await newSubscriber()];
  served.headers["etag"] = '"1"';
  const cheapId = (await cheap.subscribe()).id;
  delete served.headers["etag"];
  const dearId = (await dear.subscribe()).id;
  const readAt = async (id: string) => (await db.connectedCalendar.findFirstOrThrow({ where: { connectionId: id } })).syncedAt?.getTime() ?? 0;
  const now = Date.now();
  await readDueSubscriptions(new Date(now + MINUTE));
  expect([(await readAt(cheapId)) - now, (await readAt(dearId)) < now + 1_000]).toEqual([MINUTE, true]);
  await readDueSubscriptions(new Date(now + 5 * MINUTE));
  expect((await readAt(dearId)) - now).toBe(5 * MINUTE);
});

test("a broken one is tried again every quarter of an hour, and not more often", async () => {
  const { subscribe } = await newSubscriber();
  const { id } = await subscribe();
  await db.calendarConnection.updateMany({ where: { id: { not: id } }, data: { provider: "google" } });
  await db.calendarConnection.update({ where: { id }, data: { status: "broken", brokenAt: new Date() } });
  served.status = 503;
  asked.length = 0;
  const now = Date.now();
  for (let minute = 0; minute < 30; minute += 1) await readDueSubscriptions(new Date(now + minute * MINUTE));
  expect(asked).toHaveLength(2);
  served.status = 200;
  for (let minute = 0; minute < 15; minute += 1) await readDueSubscriptions(new Date(now + minute * MINUTE));
  expect((await db.calendarConnection.findUniqueOrThrow({ where: { id } })).status).toBe("active");
});

test("a subscription is its owner's alone", async () => {
  const [mine, theirs] = [await newSubscriber(), await newSubscriber()];
  const { id } = await mine.subscribe();
  await expect(findSubscription(theirs.host, id, new Date())).rejects.toMatchObject({ refusal: "not_found" });
});
