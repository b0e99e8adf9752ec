import { expect, test } from "vitest";
import { MINUTE } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { calendarLetters } from "@/lib/scheduling/calendar-letters";
import { connectionAnswered, connectionFailed } from "@/lib/scheduling/connection-trouble";
import { saveBusy } from "@/lib/scheduling/save-busy";
import { daysAhead, newExpert } from "@/lib/testing/booking-world";
import { newConnectedCalendar } from "@/lib/testing/outside-calendar";

const gone = { reason: "Nothing is at this address any more.", isFinal: true };
const away = { reason: "It did not answer in time.", isFinal: false };
const later = (minutes: number) => new Date(Date.now() + minutes * MINUTE);

async function newWorld() {
  const { host } = await newExpert();
  const connectedCalendarId = await newConnectedCalendar(host.id);
  const start = Date.parse(daysAhead(3));
  await saveBusy({ connectedCalendarId, kind: "all", busy: [{ id: "a", start, end: start + MINUTE }], readAt: new Date() });
  const { connectionId } = await db.connectedCalendar.findUniqueOrThrow({ where: { id: connectedCalendarId } });
  await connectionAnswered(connectionId, new Date());
  const told = async () => ({ notices: await db.notification.count({ where: { userId: host.id } }), letters: await db.mail.count({ where: { userId: host.id, template: "calendar-broken" } }) });
  const status = async () => (await db.calendarConnection.findUniqueOrThrow({ where: { id: connectionId } })).status;
  return { host, connectionId, connectedCalendarId, told, status };
}

test("a break is told once, however often it is found again, and the busy times stay", async () => {
  const { connectionId, connectedCalendarId, told, status } = await newWorld();
  await Promise.all(Array.from({ length: 8 }, (_, index) => connectionFailed(connectionId, gone, later(index))));
  await connectionFailed(connectionId, gone, later(60));
  expect([await status(), await told(), await db.outsideBusy.count({ where: { connectedCalendarId } })]).toEqual(["broken", { notices: 1, letters: 1 }, 1]);
});

test("a vendor who is away for a moment is no news; for a quarter of an hour, it is", async () => {
  const { connectionId, told, status } = await newWorld();
  await connectionFailed(connectionId, away, later(10));
  expect([await status(), await told()]).toEqual(["active", { notices: 0, letters: 0 }]);
  await connectionFailed(connectionId, away, later(16));
  expect([await status(), await told()]).toEqual(["broken", { notices: 1, letters: 1 }]);
});

test("healed, it is silent; broken anew, it is told anew", async () => {
  const { connectionId, told, status } = await newWorld();
  await connectionFailed(connectionId, gone, later(1));
  await connectionAnswered(connectionId, later(2));
  expect([await status(), await told()]).toEqual(["active", { notices: 1, letters: 1 }]);
  await connectionFailed(connectionId, gone, later(3));
  expect(await told()).toEqual({ notices: 2, letters: 2 });
});

test("the letter says what happened and since when, and is not sent when all is well again", async () => {
  const { host, connectionId } = await newWorld();
  const to = await db.user.findUniqueOrThrow({ where: { id: host.id } });
  const compose = () => calendarLetters["calendar-broken"]({ connectionId }, to, new Date());
  expect(await compose()).toBeNull();
  await connectionFailed(connectionId, gone, new Date());
  expect(await compose()).toMatchObject({ subject: "We cannot read your calendar “Family”", body: { props: { reason: gone.reason, lastReadAt: expect.stringMatching(/\d{2}:\d{2}/) } } });
});
