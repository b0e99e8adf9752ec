import { calendarAddress, served } from "@/lib/testing/calendar-server";
import { expect, test } from "vitest";
import { holdTime } from "@/lib/bookings/hold-time";
import { makeFeed } from "@/lib/bookings/own-feed";
import { readFeed } from "@/lib/bookings/read-feed";
import type { Actor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { SubscriptionSchema } from "@/lib/scheduling/core/subscription";
import { readSubscription } from "@/lib/scheduling/ics/read-subscription";
import { subscribeCalendar } from "@/lib/scheduling/ics/subscribe";
import { releaseHold } from "@/lib/bookings/cancel-booking";
import { reindex } from "@/lib/scheduling/free-time-index";
import { daysAhead, newExpert, newPerson } from "@/lib/testing/booking-world";
import { indexedStarts } from "@/lib/testing/free-starts";

let count = 0;

async function feedOf(person: Actor): Promise<string> {
  const token = new URL((await makeFeed(person, new Date())).url).pathname.split("/").at(-1) ?? "";
  return (await readFeed(token, new Date()))?.text ?? "";
}

/** The person's own feed, subscribed to by themselves. */
async function subscribeToOwn(person: Actor) {
  Object.assign(served, { status: 200, body: await feedOf(person), headers: {} });
  return subscribeCalendar(person, SubscriptionSchema.parse({ provider: "ics", address: `${calendarAddress}?loop=${(count += 1)}` }), new Date());
}

async function newBooked() {
  const expert = await newExpert();
  const client = await newPerson();
  const { id } = await holdTime(client, { offeringId: expert.offeringId, startAt: daysAhead(3, 10) });
  await db.booking.update({ where: { id }, data: { status: "confirmed", confirmedAt: new Date() } });
  await db.reservation.updateMany({ where: { bookingId: id }, data: { expiresAt: null } });
  const isFree = async () => (await indexedStarts(expert.offeringId, new Date())).includes(Date.parse(daysAhead(3, 10)));
  return { ...expert, client, bookingId: id, isFree };
}

test("one's own sessions that come back take no time of their own, and leave none behind when they are called off", async () => {
  const { host, bookingId, calendarId, isFree } = await newBooked();
  expect((await subscribeToOwn(host)).busyTimes).toBe(0);
  expect(await isFree()).toBe(false);
  await db.reservation.updateMany({ where: { bookingId }, data: { releasedAt: new Date() } });
  await transaction((tx) => reindex(tx, [calendarId]));
  expect(await isFree()).toBe(true);
});

test("nor do they when the old address is read once more after the session was called off", async () => {
  const { host, client, offeringId } = await newExpert().then(async (expert) => ({ ...expert, client: await newPerson() }));
  const held = await holdTime(client, { offeringId, startAt: daysAhead(4, 10) });
  await db.booking.update({ where: { id: held.id }, data: { answerBy: new Date(), status: "awaiting_acceptance" } });
  const { id } = await subscribeToOwn(host);
  await db.booking.update({ where: { id: held.id }, data: { status: "held" } });
  await releaseHold(client, held.id);
  served.body = await feedOf(host);
  await readSubscription(id, new Date());
  expect(await db.outsideBusy.count({ where: { connected: { connectionId: id } } })).toBe(0);
});

test("a session that one has booked with somebody else does take one's time", async () => {
  const { client: _client, ...other } = await newBooked();
  const expert = await newExpert();
  const { id } = await holdTime(expert.host, { offeringId: other.offeringId, startAt: daysAhead(5, 10) });
  await db.booking.update({ where: { id }, data: { status: "confirmed", confirmedAt: new Date() } });
  expect((await subscribeToOwn(expert.host)).busyTimes).toBe(1);
  expect((await indexedStarts(expert.offeringId, new Date())).includes(Date.parse(daysAhead(5, 10)))).toBe(false);
});

test("somebody else's session in a calendar that is shared takes time as any event does", async () => {
  const { host: colleague } = await newBooked();
  const expert = await newExpert();
  served.body = await feedOf(colleague);
  const made = await subscribeCalendar(expert.host, SubscriptionSchema.parse({ provider: "ics", address: `${calendarAddress}?shared` }), new Date());
  expect(made.busyTimes).toBe(1);
});
