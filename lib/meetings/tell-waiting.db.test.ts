import { beforeEach, expect, test } from "vitest";
import { admitClient } from "@/lib/meetings/admit-client";
import { joinRoom } from "@/lib/meetings/join-room";
import { leaveRoom } from "@/lib/meetings/leave-room";
import { meetingLetters } from "@/lib/meetings/meeting-letters";
import { stayInRoom } from "@/lib/meetings/stay-in-room";
import { listNotices } from "@/lib/notifications/queries";
import { savePreferences } from "@/lib/notifications/save-preferences";
import { db } from "@/lib/platform/db";
import { subscribe } from "@/lib/platform/live";
import { sessionOfTwo, type SessionOfTwo } from "@/lib/testing/session-of-two";

const at = (time: string): Date => new Date(`2026-12-01T${time}Z`);

let session: SessionOfTwo;

beforeEach(async () => {
  session = await sessionOfTwo();
});

const knock = (time: string, attendanceId?: string) => joinRoom(session.client, { id: session.bookingId, attendanceId }, at(time));
const told = async () => (await listNotices(session.expert, { limit: 20, isUnread: false })).items.filter(({ kind }) => kind === "waiting");

test("a host who is not there hears who waits, with the way to the room; the client hears nothing", async () => {
  const heard: string[] = [];
  const stop = await subscribe(session.expert.id, ({ kind }) => void heard.push(kind));
  await knock("13:55:00");
  expect(await told()).toMatchObject([{
    title: "Clara Client is waiting for you", path: `/meet/${session.bookingId}`, happensAt: "2026-12-01T14:00:00Z", otherTimeZone: "Europe/Paris", readAt: null,
  }]);
  expect((await listNotices(session.client, { limit: 20, isUnread: false })).items).toEqual([]);
  await expect.poll(() => heard).toContain("notification");
  stop();
  expect(await db.mail.count({ where: { userId: session.expert.id } })).toBe(0);
});

test("once for a stretch of waiting: pages loaded anew, twice at once and back in a moment are the same one", async () => {
  const [first] = await Promise.all([knock("13:55:00"), knock("13:55:00"), knock("13:55:00")]);
  await knock("13:55:05", first.attendanceId);
  const last = await knock("13:55:10");
  await leaveRoom(session.client, { id: session.bookingId, attendanceId: last.attendanceId }, at("13:55:20"));
  await knock("13:56:00");
  expect(await told()).toHaveLength(1);
  await knock("13:58:00");
  expect(await told()).toHaveLength(2);
});

test("not a host who is in the room, nor of a client who may come back without asking", async () => {
  const { expert, client, bookingId: id } = session;
  const host = await joinRoom(expert, { id }, at("13:55:00"));
  const waiting = await knock("13:55:10");
  await admitClient(expert, { id }, at("13:55:20"));
  await leaveRoom(client, { id, attendanceId: waiting.attendanceId }, at("13:56:00"));
  await leaveRoom(expert, { id, attendanceId: host.attendanceId }, at("13:56:00"));
  expect((await knock("14:10:00")).isAdmitted).toBe(true);
  expect(await told()).toEqual([]);
});

test("a letter goes to those who ask for one, and is not sent once nobody waits any more", async () => {
  const { expert, bookingId } = session;
  await savePreferences(expert, { choices: [{ kind: "waiting", channel: "in_app", isOn: false }, { kind: "waiting", channel: "email", isOn: true }], quietHours: null });
  const { attendanceId } = await knock("13:55:00");
  await knock("13:55:10", attendanceId);
  const letters = await db.mail.findMany({ where: { userId: expert.id }, select: { template: true, kind: true, props: true } });
  expect([letters, await told()]).toEqual([[{ template: "client-waiting", kind: "waiting", props: { bookingId } }], []]);
  const to = { ...expert, email: "ada@example.org", locale: "en" };
  const compose = (time: string) => meetingLetters["client-waiting"]({ bookingId }, to, at(time));
  expect((await compose("13:55:20"))?.subject).toBe("Clara Client is waiting for you");
  expect(await compose("13:57:00")).toBeNull();
  await stayInRoom(session.client, { id: bookingId, attendanceId }, at("13:57:10"));
  await joinRoom(expert, { id: bookingId }, at("13:57:20"));
  await admitClient(expert, { id: bookingId }, at("13:57:20"));
  expect(await compose("13:57:21")).toBeNull();
});
