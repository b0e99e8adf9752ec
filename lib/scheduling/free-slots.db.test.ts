import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { DAY, MINUTE } from "@/lib/kernel/zone";
import { expireTags } from "@/lib/platform/cache";
import { db } from "@/lib/platform/db";
import { freeSlots, freeWeeks, nextFree } from "@/lib/scheduling/free-slots";
import { listSlots } from "@/lib/scheduling/list-slots";
import { loadCalendarForClaim } from "@/lib/scheduling/load-calendar";
import { mayStart } from "@/lib/scheduling/core/may-start";
import { asTheCalendar, offeringRules } from "@/lib/scheduling/core/offering-rules";
import { newListedExpert } from "@/lib/testing/listed-experts";

const hour = { id: "hour", durationMinutes: 60, stepMinutes: 60, ...asTheCalendar };
// A Monday in winter: Paris is an hour ahead of UTC.
const now = new Date("2027-01-11T06:00:00Z");
const monday = { start: now.getTime(), end: Date.parse("2027-01-12T00:00:00Z") };

type Taken = { at: string; minutes?: number; paddingMinutes?: number; expiresAt?: Date | null; releasedAt?: Date | null };

async function take(expert: { id: string; calendarId: string; offeringId: string }, { at, minutes = 60, paddingMinutes = 0, expiresAt = null, releasedAt = null }: Taken): Promise<void> {
  const [startAt, endAt] = [new Date(at), new Date(Date.parse(at) + minutes * MINUTE)];
  const client = await db.user.create({ data: { email: `${randomUUID()}@people.example`, name: "Client", role: "client" }, select: { id: true } });
  const booking = await db.booking.create({
    data: {
      reference: randomUUID(), clientId: client.id, expertId: expert.id, offeringId: expert.offeringId, startAt, endAt, holdExpiresAt: startAt, clientTimeZone: "UTC",
      title: "An hour", format: "online", priceAmount: 0, taxAmount: 0, totalAmount: 0, currency: "EUR", taxRatePercent: 0, taxLabel: "", cancellationPolicy: {},
    },
    select: { id: true },
  });
  const until = new Date(endAt.getTime() + paddingMinutes * MINUTE);
  await db.$executeRaw`
    INSERT INTO reservations (calendar_id, booking_id, during, start_at, end_at, expires_at, released_at)
    VALUES (${expert.calendarId}, ${booking.id}, tstzrange(${startAt}::timestamptz, ${until}::timestamptz), ${startAt}, ${endAt}, ${expiresAt}, ${releasedAt})`;
}

async function clocks(expert: { calendarId: string }, window = monday): Promise<string[]> {
  const starts = await freeSlots({ calendarId: expert.calendarId, ...hour }, window, now);
  return starts.map((start) => new Date(start).toISOString().slice(11, 16));
}

describe("free slots", () => {
  test("are the open hours without what is taken, held, or padded", async () => {
    const expert = await newListedExpert({ name: "Busy Monday" });
    expect(await clocks(expert)).toEqual(["08:00", "09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00"]);
    await take(expert, { at: "2027-01-11T09:00:00Z" });
    await take(expert, { at: "2027-01-11T11:00:00Z", paddingMinutes: 15 });
    await take(expert, { at: "2027-01-11T14:00:00Z", expiresAt: new Date(now.getTime() + 5 * MINUTE) });
    await take(expert, { at: "2027-01-11T15:00:00Z", expiresAt: new Date(now.getTime() - MINUTE) });
    await take(expert, { at: "2027-01-11T08:00:00Z", releasedAt: now });
    await expireTags(db, [`free:${expert.calendarId}`]);
    await expect.poll(() => clocks(expert)).toEqual(["08:00", "10:00", "13:00", "15:00"]);
  });

  test("a full day by the daily limit has none, counted in the expert's own day", async () => {
    const expert = await newListedExpert({ name: "Two A Day", timeZone: "Asia/Tokyo" });
    await db.calendar.update({ where: { id: expert.calendarId }, data: { dailyLimit: 2 } });
    // 10:00 and 16:00 on the 12th in Tokyo; the first lies on the 12th at 01:00 in UTC.
    await take(expert, { at: "2027-01-12T01:00:00Z" });
    await take(expert, { at: "2027-01-12T07:00:00Z" });
    const days = { start: Date.parse("2027-01-11T15:00:00Z"), end: Date.parse("2027-01-13T15:00:00Z") };
    expect(await clocks(expert, days)).toEqual(["00:00", "01:00", "02:00", "03:00", "04:00", "05:00", "06:00", "07:00"]);
  });

  test("a week of many at once is what each has alone", async () => {
    const [one, two] = await Promise.all([newListedExpert({ name: "One" }), newListedExpert({ name: "Two", timeZone: "America/New_York" })]);
    await take(one, { at: "2027-01-11T08:00:00Z" });
    const asks = [one, two].map(({ calendarId }) => ({ calendarId, ...hour }));
    const weeks = await freeWeeks(asks, 2, now);
    for (const [index, ask] of asks.entries()) {
      expect(weeks[index]?.starts).toEqual(await freeSlots(ask, { start: now.getTime(), end: now.getTime() + 8 * DAY }, now));
      expect(weeks[index]?.next).toEqual(weeks[index]?.starts.slice(0, 2));
    }
  });

  test("the next free time is found far beyond a full week", async () => {
    const expert = await newListedExpert({ name: "Away Long" });
    const hours = { weekly: [{ days: [1], from: "09:00", to: "10:00" }], overrides: [], timeOff: [{ from: "2027-01-11", to: "2027-02-07" }] };
    await db.calendar.update({ where: { id: expert.calendarId }, data: { hours } });
    await take(expert, { at: "2027-02-08T08:00:00Z" });
    const [next] = await nextFree([{ calendarId: expert.calendarId, ...hour }], 2, now);
    expect(next?.map((start) => new Date(start).toISOString())).toEqual(["2027-02-15T08:00:00.000Z", "2027-02-22T08:00:00.000Z"]);
  });

  test("what a claim loads says the same", async () => {
    const expert = await newListedExpert({ name: "Claimed" });
    await take(expert, { at: "2027-01-11T09:00:00Z" });
    await take(expert, { at: "2027-01-11T12:00:00Z", expiresAt: new Date(Date.now() - MINUTE) });
    const { calendar, limits } = await db.$transaction((tx) => loadCalendarForClaim(tx, expert.calendarId, monday));
    const verdict = (at: string) => mayStart({ calendar, rules: offeringRules(limits, hour), now: now.getTime() }, Date.parse(at));
    expect(verdict("2027-01-11T09:00:00Z")).toEqual({ ok: false, reason: "busy" });
    expect(verdict("2027-01-11T10:00:00Z")).toEqual({ ok: true });
    expect(verdict("2027-01-11T12:00:00Z")).toEqual({ ok: true });
  });
});

describe("the list of slots", () => {
  test("tells instants, their ends and the expert's clock", async () => {
    const expert = await newListedExpert({ name: "Told" });
    const answer = await listSlots(null, { slug: expert.slug, offering: expert.offeringId, from: "2027-01-11T15:00:00Z", to: "2027-01-11T23:00:00Z" }, now);
    expect(answer).toEqual({ timeZone: "Europe/Paris", items: [{ startAt: "2027-01-11T15:00:00Z", endAt: "2027-01-11T16:00:00Z", localStart: "2027-01-11T16:00:00+01:00" }] });
  });

  test("refuses what cannot be asked", async () => {
    const [one, other] = await Promise.all([newListedExpert({ name: "Mine" }), newListedExpert({ name: "Theirs" })]);
    const ask = (more: object) => listSlots(null, { slug: one.slug, offering: one.offeringId, ...more }, now);
    await expect(ask({ offering: other.offeringId })).rejects.toMatchObject({ refusal: "not_found" });
    await expect(ask({ slug: "nobody" })).rejects.toMatchObject({ refusal: "not_found" });
    await expect(ask({ from: "2027-01-11T00:00:00Z", to: "2027-06-11T00:00:00Z" })).rejects.toMatchObject({ refusal: "invalid", details: { errors: [{ path: "to" }] } });
    await expect(ask({ from: "2027-01-11T00:00:00Z", to: "2027-01-10T00:00:00Z" })).rejects.toMatchObject({ refusal: "invalid" });
  });
});
