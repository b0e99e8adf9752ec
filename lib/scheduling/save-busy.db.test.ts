import { expect, test } from "vitest";
import { holdTime } from "@/lib/bookings/hold-time";
import { MINUTE } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { asTheCalendar } from "@/lib/scheduling/core/offering-rules";
import { freeSlots } from "@/lib/scheduling/free-slots";
import { reindex } from "@/lib/scheduling/free-time-index";
import { onOwnCalendar, saveBusy } from "@/lib/scheduling/save-busy";
import { daysAhead, newExpert, newPerson } from "@/lib/testing/booking-world";
import { indexedStarts } from "@/lib/testing/free-starts";
import { newConnectedCalendar } from "@/lib/testing/outside-calendar";

const at = (days: number, hour: number) => Date.parse(daysAhead(days, hour));
const event = (id: string, days: number, hour: number) => ({ id, start: at(days, hour), end: at(days, hour + 1) });

async function newWorld() {
  const expert = await newExpert();
  await transaction((tx) => reindex(tx, [expert.calendarId]));
  const connectedCalendarId = await newConnectedCalendar(expert.host.id);
  const save = (reading: Partial<Parameters<typeof saveBusy>[0]>) => saveBusy({ connectedCalendarId, kind: "all", busy: [], readAt: new Date(), ...reading });
  const isFree = async (start: number) => {
    const free = await freeSlots({ calendarId: expert.calendarId, id: expert.offeringId, durationMinutes: 60, stepMinutes: 30, ...asTheCalendar }, { start, end: start + MINUTE }, new Date());
    const indexed = (await indexedStarts(expert.offeringId, new Date())).includes(start);
    expect(indexed).toBe(free.length === 1);
    return indexed;
  };
  const rows = async () => (await db.outsideBusy.findMany({ where: { connectedCalendarId }, orderBy: { externalId: "asc" } })).map(({ externalId, startAt }) => [externalId, startAt.getTime()]);
  return { ...expert, connectedCalendarId, save, isFree, rows };
}

test("a busy hour is out of the free times and of the index at once, and free again when it is gone", async () => {
  const { save, isFree } = await newWorld();
  expect(await isFree(at(3, 10))).toBe(true);
  expect(await save({ busy: [event("dentist", 3, 10)] })).toBe(true);
  await expect.poll(() => isFree(at(3, 10))).toBe(false);
  expect(await save({ busy: [] })).toBe(true);
  await expect.poll(() => isFree(at(3, 10))).toBe(true);
});

test("time that is busy elsewhere cannot be claimed, and no daily limit counts it", async () => {
  const { save, offeringId, calendarId } = await newWorld();
  await db.calendar.update({ where: { id: calendarId }, data: { dailyLimit: 1 } });
  await save({ busy: [event("dentist", 3, 10)] });
  const client = await newPerson();
  await expect(holdTime(client, { offeringId, startAt: daysAhead(3, 10) })).rejects.toMatchObject({ code: "slot_taken" });
  await expect(holdTime(client, { offeringId, startAt: daysAhead(3, 13) })).resolves.toMatchObject({ status: "held" });
});

test("changes come on top of what is known, and the same again changes nothing", async () => {
  const { save, rows } = await newWorld();
  await save({ busy: [event("a", 3, 10), event("b", 3, 12)] });
  expect(await save({ kind: "changes", busy: [event("b", 3, 14), event("c", 3, 16), event("c", 3, 16)], goneIds: ["a", "never seen"] })).toBe(true);
  expect(await rows()).toEqual([["b", at(3, 14)], ["c", at(3, 16)]]);
  expect(await save({ kind: "changes", busy: [event("b", 3, 14)], goneIds: ["a"] })).toBe(false);
  expect(await save({ busy: [event("b", 3, 14), event("c", 3, 16)] })).toBe(false);
});

test("the marks of the reading are kept, and left alone when they are not named", async () => {
  const { save, connectedCalendarId } = await newWorld();
  const readAt = new Date();
  await save({ syncToken: "page 2", readAt });
  await save({ kind: "changes", readAt });
  expect(await db.connectedCalendar.findUnique({ where: { id: connectedCalendarId } })).toMatchObject({ syncToken: "page 2", syncedAt: readAt });
});

test("what ended long ago is let go", async () => {
  const { save, rows } = await newWorld();
  await save({ busy: [event("old", -20, 10), event("new", 3, 10)] });
  expect(await rows()).toEqual([["new", at(3, 10)]]);
});

test("a calendar that is no longer read, or gone, changes nothing", async () => {
  const { save, rows, connectedCalendarId, host } = await newWorld();
  await db.connectedCalendar.update({ where: { id: connectedCalendarId }, data: { isRead: false } });
  expect(await save({ busy: [event("a", 3, 10)] })).toBe(false);
  expect(await rows()).toEqual([]);
  await db.calendarConnection.deleteMany({ where: { userId: host.id } });
  expect(await save({ busy: [event("a", 3, 10)] })).toBe(false);
});

test("a connection that ends gives its time back", async () => {
  const { save, isFree, host } = await newWorld();
  await save({ busy: [event("a", 3, 10)] });
  await transaction((tx) => onOwnCalendar(tx, host.id, async () => (await tx.calendarConnection.deleteMany({ where: { userId: host.id } })).count > 0));
  await expect.poll(() => isFree(at(3, 10))).toBe(true);
});

test("a person without hours of their own keeps nothing", async () => {
  const person = await newPerson();
  const connectedCalendarId = await newConnectedCalendar(person.id);
  expect(await saveBusy({ connectedCalendarId, kind: "all", busy: [event("a", 3, 10)], readAt: new Date() })).toBe(false);
});
