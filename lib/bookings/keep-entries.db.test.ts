import { byHand, calendarsAt, connectAccount, type EventThere, heardAtGoogle, type Vendor, visitVendor, workCalendars } from "@/lib/testing/calendar-sandbox";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { acceptTime } from "@/lib/bookings/accept-time";
import { cancelBooking } from "@/lib/bookings/cancel-booking";
import { orderEntries } from "@/lib/bookings/keep-entries";
import { proposeTimes } from "@/lib/bookings/propose-times";
import type { Actor } from "@/lib/kernel/actor";
import { DAY, MINUTE } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { chooseCalendars } from "@/lib/scheduling/outside/choose-calendars";
import { comeBack } from "@/lib/scheduling/outside/come-back";
import { finishConnecting, startConnecting } from "@/lib/scheduling/outside/connect-calendar";
import { listConnections } from "@/lib/scheduling/outside/list-connections";
import { readConnection } from "@/lib/scheduling/outside/read-connection";
import { daysAhead, newExpert, newPerson } from "@/lib/testing/booking-world";
import { confirmedWith } from "@/lib/testing/moving";

describe.each(["google", "microsoft"] as const)("%s", (vendor: Vendor) => {
  async function newWorld() {
    const expert = await newExpert({ priceAmount: 0 });
    const account = `${randomUUID()}@example.com`;
    const connectionId = await connectAccount(expert.host, vendor, account);
    await workCalendars();
    const there = async (calendar = 0): Promise<EventThere[]> => (await calendarsAt(vendor, account))[calendar]?.events ?? [];
    const startsThere = async (calendar = 0) => (await there(calendar)).map(({ start }) => Temporal.PlainDateTime.from(start.at).toZonedDateTime(start.timeZone).toInstant().toString()).toSorted();
    const busy = () => db.outsideBusy.count({ where: { calendarId: expert.calendarId } });
    const book = async (startAt: string) => {
      const { client, bookingId } = await confirmedWith(expert.offeringId, startAt);
      await workCalendars();
      return { client, bookingId };
    };
    const hand = (lever: string, fields: Record<string, string> = {}) => byHand(vendor, account, lever, fields);
    return { ...expert, account, connectionId, there, startsThere, busy, book, hand };
  }

  test("a session is written when it is confirmed, moves with it and goes with it, and never takes time from itself", async () => {
    const { host, connectionId, there, startsThere, busy, book } = await newWorld();
    const { client, bookingId } = await book(daysAhead(5));
    const [event] = await there();
    expect(event).toMatchObject({ title: `One hour with ${client.name}`, location: expect.stringContaining(bookingId), description: expect.stringContaining(`/bookings/${bookingId}`) });
    await readConnection(connectionId, new Date());
    expect(await busy()).toBe(0);
    await proposeTimes(host, { id: bookingId, times: [daysAhead(6, 9)], message: "" });
    await acceptTime(client, { id: bookingId, n: 1 });
    await workCalendars();
    expect(await startsThere()).toEqual([daysAhead(6, 9)]);
    await readConnection(connectionId, new Date());
    expect(await busy()).toBe(0);
    await cancelBooking(client, { id: bookingId, reason: "" }, new Date());
    await workCalendars();
    expect(await there()).toEqual([]);
    await readConnection(connectionId, new Date());
    expect(await busy()).toBe(0);
  });

  test("nothing is written twice: not by a job that runs again, not when the answer was lost", async () => {
    const { there, book, hand } = await newWorld();
    const { bookingId } = await book(daysAhead(5));
    const before = await there();
    await orderEntries(bookingId);
    await workCalendars();
    expect(await there()).toEqual(before);
    await db.outsideEvent.updateMany({ where: { bookingId }, data: { written: "", ...(vendor === "microsoft" ? { externalId: "" } : {}) } });
    await orderEntries(bookingId);
    await workCalendars();
    expect((await there()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    await hand("fail-next", { count: "1", status: "503", when: "after" });
    const second = await book(daysAhead(6));
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE attempts < max_attempts`;
    await workCalendars();
    expect((await there()).filter(({ description }) => description.includes(second.bookingId))).toHaveLength(1);
  });

  test("deleted there by hand, it is written again with its next change", async () => {
    const { host, there, startsThere, book, hand } = await newWorld();
    const { client, bookingId } = await book(daysAhead(5));
    await hand(`events/${(await there())[0]?.id}/delete`);
    await proposeTimes(host, { id: bookingId, times: [daysAhead(6, 9)], message: "" });
    await acceptTime(client, { id: bookingId, n: 1 });
    await workCalendars();
    expect(await startsThere()).toEqual([daysAhead(6, 9)]);
  });

  test("chosen anew, sessions move to the other calendar; chosen for none, they leave", async () => {
    const { host, connectionId, startsThere, book } = await newWorld();
    await book(daysAhead(5));
    const family = (await listConnections(host))[0]?.calendars.find(({ name }) => name === "Family")?.id ?? "";
    await chooseCalendars(host, connectionId, { readIds: [family], writtenId: family });
    await workCalendars();
    expect([await startsThere(0), await startsThere(1)]).toEqual([[], [daysAhead(5)]]);
    await chooseCalendars(host, connectionId, { readIds: [], writtenId: null });
    await workCalendars();
    expect([await startsThere(0), await startsThere(1)]).toEqual([[], []]);
  });

  test("a session confirmed while access was taken back is written once it is given again", async () => {
    const { host, account, connectionId, startsThere, book, hand } = await newWorld();
    await hand("revoke");
    await db.calendarConnection.update({ where: { id: connectionId }, data: { tokenExpiresAt: new Date(0) } });
    await book(daysAhead(5));
    expect(await db.calendarConnection.findUniqueOrThrow({ where: { id: connectionId } })).toMatchObject({ status: "broken" });
    await connectAccount(host, vendor, account);
    await workCalendars();
    expect(await startsThere()).toEqual([daysAhead(5)]);
  });

  test("a client's calendar gets it too; one who also gives sessions is busy then", async () => {
    const taker = await newExpert();
    const account = `${randomUUID()}@example.com`;
    const connectionId = await connectAccount(taker.host, vendor, account);
    await workCalendars();
    const giver = await newExpert({ priceAmount: 0 });
    const { bookingId } = await confirmedBy(taker.host, giver.offeringId);
    await workCalendars();
    expect((await calendarsAt(vendor, account))[0]?.events).toMatchObject([{ title: `One hour with ${giver.host.name}` }]);
    await readConnection(connectionId, new Date());
    expect(await db.outsideBusy.count({ where: { calendarId: taker.calendarId } })).toBe(1);
    await cancelBooking(taker.host, { id: bookingId, reason: "" }, new Date());
    await workCalendars();
    await readConnection(connectionId, new Date());
    expect(await db.outsideBusy.count({ where: { calendarId: taker.calendarId } })).toBe(0);
  });

  test("the invitation that a mail program puts into the calendar is the same session, and no second one", async () => {
    const { connectionId, busy, book, hand } = await newWorld();
    const { bookingId } = await book(daysAhead(5));
    await hand("events", { title: "One hour", start: daysAhead(5), uid: `booking-${bookingId}@colloquy.example` });
    await hand("events", { title: "Lunch", start: daysAhead(5), uid: "lunch@example.com" });
    await readConnection(connectionId, new Date());
    expect(await busy()).toBe(1);
  });

  test("only whoever set out comes back: not another person, not another session, not later, not with nothing", async () => {
    const host = await newPerson("coach");
    const account = `${randomUUID()}@example.com`;
    const { url } = await startConnecting(host, vendor, null, new Date());
    const answer = await visitVendor(url, account);
    const refused = { code: "calendar_consent_forgotten" };
    await expect(finishConnecting(await newPerson("coach"), vendor, answer, new Date())).rejects.toMatchObject(refused);
    await expect(finishConnecting({ ...host, sessionId: randomUUID() }, vendor, answer, new Date())).rejects.toMatchObject(refused);
    await expect(finishConnecting(host, vendor, answer, new Date(Date.now() + 16 * MINUTE))).rejects.toMatchObject(refused);
    await expect(finishConnecting(host, vendor, { ...answer, state: `${answer.state}x` }, new Date())).rejects.toMatchObject(refused);
    await expect(finishConnecting(host, vendor === "google" ? "microsoft" : "google", answer, new Date())).rejects.toMatchObject(refused);
    expect(await comeBack(null, vendor, new URLSearchParams(answer), new Date())).toBe("/sign-in?next=%2Fsettings%2Fcalendars");
    expect(await comeBack(host, vendor, new URLSearchParams({ error: "access_denied" }), new Date())).toBe("/settings/calendars?done=denied");
    expect(await comeBack(host, vendor, new URLSearchParams(answer), new Date())).toBe("/settings/calendars?done=connected");
    expect(await comeBack(host, vendor, new URLSearchParams(answer), new Date())).toBe("/settings/calendars?done=calendar_consent_forgotten");
  });
});

test("all that was said keeps to what Google publishes", () => {
  expect(heardAtGoogle()).toEqual({ exchanges: expect.toSatisfy((count: number) => count > 30), faults: [] });
});

async function confirmedBy(client: Actor, offeringId: string): Promise<{ bookingId: string }> {
  const { holdTime } = await import("@/lib/bookings/hold-time");
  const { startCheckout } = await import("@/lib/bookings/start-checkout");
  const { id: bookingId } = await holdTime(client, { offeringId, startAt: new Date(Date.parse(daysAhead(5)) + DAY).toISOString() });
  await startCheckout(client, { id: bookingId });
  return { bookingId };
}
