import { byHand, calendarsAt, connectAccount, heardAtGoogle, passAtVendor, type Vendor, workCalendars } from "@/lib/testing/calendar-sandbox";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { MINUTE } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { reindex } from "@/lib/scheduling/free-time-index";
import { chooseCalendars } from "@/lib/scheduling/outside/choose-calendars";
import { disconnectCalendar } from "@/lib/scheduling/outside/disconnect-calendar";
import { listConnections } from "@/lib/scheduling/outside/list-connections";
import { orderDueReadings } from "@/lib/scheduling/outside/order-reading";
import { readAgain } from "@/lib/scheduling/outside/read-again";
import { readConnection } from "@/lib/scheduling/outside/read-connection";
import { dateAhead, newExpert, newPerson } from "@/lib/testing/booking-world";
import { indexedStarts } from "@/lib/testing/free-starts";

const day = dateAhead;
const utc = (days: number, clock: string) => `${day(days)}T${clock}:00.000Z`;

describe.each(["google", "microsoft"] as const)("%s", (vendor: Vendor) => {
  async function newWorld() {
    const expert = await newExpert();
    await transaction((tx) => reindex(tx, [expert.calendarId]));
    const account = `${randomUUID()}@example.com`;
    const hand = (lever: string, fields: Record<string, string> = {}) => byHand(vendor, account, lever, fields);
    const busy = async () =>
      (await db.outsideBusy.findMany({ where: { calendarId: expert.calendarId }, orderBy: { startAt: "asc" } })).map(({ startAt, endAt }) => `${startAt.toISOString()} ${(endAt.getTime() - startAt.getTime()) / MINUTE}`);
    const isFree = async (days: number, clock: string) => (await indexedStarts(expert.offeringId, new Date())).includes(Date.parse(utc(days, clock)));
    const told = async () => ({ notices: await db.notification.count({ where: { userId: expert.host.id } }), letters: await db.mail.count({ where: { userId: expert.host.id, template: "calendar-broken" } }) });
    const connect = async () => {
      const id = await connectAccount(expert.host, vendor, account);
      await workCalendars();
      return id;
    };
    const status = async (id: string) => (await db.calendarConnection.findUniqueOrThrow({ where: { id } })).status;
    return { ...expert, account, hand, busy, isFree, told, connect, status };
  }

  test("what is busy there is not free here; what is free, declined or called off there takes no time", async () => {
    const { hand, busy, isFree, connect } = await newWorld();
    await hand("events", { start: `${day(3)}T10:00`, end: `${day(3)}T11:00`, timeZone: "UTC" });
    await hand("events", { start: `${day(3)}T14:00`, end: `${day(3)}T15:00`, timeZone: "America/New_York", showAs: "tentative" });
    await hand("events", { start: `${day(4)}T10:00`, timeZone: "UTC", showAs: "free" });
    await hand("events", { start: `${day(4)}T12:00`, timeZone: "UTC", response: "declined" });
    const off = await hand("events", { start: `${day(4)}T14:00`, timeZone: "UTC" });
    await hand(`events/${off.id}/call-off`);
    expect(await isFree(3, "10:00")).toBe(true);
    await connect();
    const newYork = new Date(Temporal.PlainDateTime.from(`${day(3)}T14:00`).toZonedDateTime("America/New_York").epochMilliseconds).toISOString();
    expect(await busy()).toEqual([`${utc(3, "10:00")} 60`, `${newYork} 60`]);
    expect([await isFree(3, "10:00"), await isFree(4, "10:00"), await isFree(4, "12:00"), await isFree(4, "14:00")]).toEqual([false, true, true, true]);
  });

  test("whole days are the calendar's own days", async () => {
    const { hand, busy, connect, calendarId } = await newWorld();
    await hand("zone", { timeZone: "Pacific/Auckland" });
    if (vendor === "microsoft") await db.calendar.update({ where: { id: calendarId }, data: { timeZone: "Pacific/Auckland" } });
    await hand("events", { start: day(5), end: day(6) });
    await connect();
    const midnight = (days: number) => Temporal.PlainDate.from(day(days)).toZonedDateTime("Pacific/Auckland").epochMilliseconds;
    expect(await busy()).toEqual([`${new Date(midnight(5)).toISOString()} ${(midnight(7) - midnight(5)) / MINUTE}`]);
  });

  test("a series with one time moved and one taken out, changed while we watch", async () => {
    const { hand, busy, connect } = await newWorld();
    const { id } = await hand("events", { start: `${day(2)}T10:00`, timeZone: "UTC", rule: "FREQ=WEEKLY;COUNT=4" });
    await hand(`events/${id}/move`, { original: `${day(9)}T10:00:00Z`, start: `${day(10)}T16:00`, end: `${day(10)}T18:00`, timeZone: "UTC" });
    const connectionId = await connect();
    expect(await busy()).toEqual([`${utc(2, "10:00")} 60`, `${utc(10, "16:00")} 120`, `${utc(16, "10:00")} 60`, `${utc(23, "10:00")} 60`]);
    await hand(`events/${id}/delete`, { original: `${day(16)}T10:00:00Z` });
    await readConnection(connectionId, new Date());
    expect(await busy()).toEqual([`${utc(2, "10:00")} 60`, `${utc(10, "16:00")} 120`, `${utc(23, "10:00")} 60`]);
    await hand(`events/${id}/delete`);
    await readConnection(connectionId, new Date());
    expect(await busy()).toEqual([]);
  });

  test("a change is pushed, and read within seconds; moved or made free, the old time is free again", async () => {
    const { hand, busy, isFree, connect, account } = await newWorld();
    await connect();
    expect((await calendarsAt(vendor, account))[0]?.channels).toBe(1);
    const { id } = await hand("events", { start: `${day(3)}T10:00`, timeZone: "UTC" });
    const seen = async (expected: string[]) => expect.poll(async () => (await workCalendars(), busy()), { interval: 50 }).toEqual(expected);
    await seen([`${utc(3, "10:00")} 60`]);
    await hand(`events/${id}/move`, { start: `${day(3)}T15:00`, timeZone: "UTC" });
    await seen([`${utc(3, "15:00")} 60`]);
    expect([await isFree(3, "10:00"), await isFree(3, "15:00")]).toEqual([true, false]);
    await hand(`events/${id}/delete`);
    await seen([]);
  });

  test("without pushes it is asked every minute, in pages, and a forgotten mark means reading everything again", async () => {
    const { hand, busy, connect, account } = await newWorld();
    for (let index = 2; index <= 6; index += 1) await hand("events", { start: `${day(index)}T10:00`, timeZone: "UTC" });
    await hand("page-size", { size: "2" });
    const connectionId = await connect();
    expect(await busy()).toHaveLength(5);
    await hand("pushes", { held: "yes" });
    await hand("events", { start: `${day(7)}T10:00`, timeZone: "UTC" });
    await db.connectedCalendar.updateMany({ where: { connectionId }, data: { channelId: null, channelExpiresAt: null } });
    await orderDueReadings(new Date());
    await workCalendars();
    expect(await busy()).toHaveLength(6);
    await hand("forget-marks");
    await hand("events", { start: `${day(8)}T10:00`, timeZone: "UTC" });
    await readConnection(connectionId, new Date());
    expect(await busy()).toHaveLength(7);
    await byHand(vendor, account, "page-size", { size: "0" });
    await byHand(vendor, account, "pushes", { held: "no" });
  });

  test("access taken back: the known times stay, it is said once, and connected again all is well", async () => {
    const { hand, busy, isFree, told, connect, status, host } = await newWorld();
    await hand("events", { start: `${day(3)}T10:00`, timeZone: "UTC" });
    const connectionId = await connect();
    await hand("revoke");
    for (const minute of [1, 2, 30]) await readConnection(connectionId, new Date(Date.now() + minute * MINUTE));
    expect([await status(connectionId), await busy(), await isFree(3, "10:00"), await isFree(3, "12:00")]).toEqual(["broken", [`${utc(3, "10:00")} 60`], false, true]);
    expect(await told()).toEqual({ notices: 1, letters: 1 });
    expect((await listConnections(host))[0]).toMatchObject({ status: "broken", brokenSince: expect.any(String), brokenReason: expect.stringContaining("connect it again") });
    expect(await connect()).toBe(connectionId);
    expect([await status(connectionId), await told()]).toEqual(["active", { notices: 1, letters: 1 }]);
    await hand("revoke");
    await readConnection(connectionId, new Date());
    expect(await told()).toEqual({ notices: 2, letters: 2 });
  });

  test("a vendor who is away for a moment is no news; after a quarter of an hour it is, and it heals by itself", async () => {
    const { hand, busy, told, connect, status } = await newWorld();
    await hand("events", { start: `${day(3)}T10:00`, timeZone: "UTC" });
    const connectionId = await connect();
    await hand("fail-next", { count: "1", status: "503" });
    await readConnection(connectionId, new Date(Date.now() + 5 * MINUTE));
    expect([await status(connectionId), await told()]).toEqual(["active", { notices: 0, letters: 0 }]);
    await hand("fail-next", { count: "1", status: "429" });
    await readConnection(connectionId, new Date(Date.now() + 16 * MINUTE));
    expect([await status(connectionId), await busy(), await told()]).toEqual(["broken", [`${utc(3, "10:00")} 60`], { notices: 1, letters: 1 }]);
    await readConnection(connectionId, new Date(Date.now() + 18 * MINUTE));
    expect([await status(connectionId), await told()]).toEqual(["active", { notices: 1, letters: 1 }]);
  });

  test("an access token that has ended is renewed on the way", async () => {
    const { hand, busy, connect } = await newWorld();
    const connectionId = await connect();
    await hand("events", { start: `${day(3)}T10:00`, timeZone: "UTC" });
    passAtVendor(2 * 60 * MINUTE);
    await readConnection(connectionId, new Date());
    expect(await busy()).toHaveLength(1);
  });

  test("only chosen calendars are read; one that is not any more lets go of its times at once", async () => {
    const { hand, busy, isFree, connect, host, calendarId } = await newWorld();
    await hand("events", { start: `${day(3)}T10:00`, timeZone: "UTC" });
    await hand("events", { calendar: "Family", start: `${day(3)}T14:00`, timeZone: "UTC" });
    const connectionId = await connect();
    const [connection] = await listConnections(host);
    const named = (name: string) => connection?.calendars.find((calendar) => calendar.name === name)?.id ?? "";
    expect(connection?.calendars.filter(({ isRead, isWritten }) => isRead && isWritten)).toHaveLength(1);
    await chooseCalendars(host, connectionId, { readIds: [named("Family")], writtenId: named("Family") });
    expect([await busy(), await isFree(3, "10:00")]).toEqual([[], true]);
    await workCalendars();
    expect([await busy(), await isFree(3, "14:00")]).toEqual([[`${utc(3, "14:00")} 60`], false]);
    await expect(chooseCalendars(host, connectionId, { readIds: [], writtenId: named("Public holidays") })).rejects.toMatchObject({ code: "calendar_read_only" });
    await expect(chooseCalendars(await newPerson(), connectionId, { readIds: [], writtenId: null })).rejects.toMatchObject({ code: "not_found" });
    expect(await db.outsideBusy.count({ where: { calendarId } })).toBe(1);
  });

  test("disconnected, its times are free at once, its tokens gone, and nobody is pushed to", async () => {
    const { hand, isFree, connect, host, account } = await newWorld();
    await hand("events", { start: `${day(3)}T10:00`, timeZone: "UTC" });
    const connectionId = await connect();
    await expect(disconnectCalendar(await newPerson("coach"), connectionId, new Date())).rejects.toMatchObject({ code: "not_found" });
    await disconnectCalendar(host, connectionId, new Date());
    expect([await isFree(3, "10:00"), await db.calendarConnection.count({ where: { id: connectionId } }), (await calendarsAt(vendor, account))[0]?.channels]).toEqual([true, 0, 0]);
    await readConnection(connectionId, new Date());
  });

  test("tried again by hand it heals, or says that it still does not answer", async () => {
    const { hand, connect, host } = await newWorld();
    const connectionId = await connect();
    await hand("revoke");
    expect(await readAgain(host, connectionId, new Date())).toMatchObject({ status: "broken" });
    await connect();
    expect(await readAgain(host, connectionId, new Date())).toMatchObject({ status: "active" });
  });

  test("tokens are at rest encrypted, bound to their row", async () => {
    const { connect, newRow } = { ...(await newWorld()), newRow: (id: string) => db.calendarConnection.findUniqueOrThrow({ where: { id } }) };
    const { accessToken, refreshToken } = await newRow(await connect());
    expect([accessToken, refreshToken]).toEqual([expect.stringMatching(/^k1\./), expect.stringMatching(/^k1\./)]);
  });
});

test("all that was said keeps to what Google publishes", () => {
  expect(heardAtGoogle()).toEqual({ exchanges: expect.toSatisfy((count: number) => count > 30), faults: [] });
});
