import { describe, expect, test } from "vitest";
import { admitClient } from "@/lib/meetings/admit-client";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { joinRoom } from "@/lib/meetings/join-room";
import { leaveRoom } from "@/lib/meetings/leave-room";
import { listSignals } from "@/lib/meetings/list-signals";
import { makeRoom } from "@/lib/meetings/make-room";
import { sendSignal } from "@/lib/meetings/send-signal";
import { stayInRoom } from "@/lib/meetings/stay-in-room";
import { tidyRooms } from "@/lib/meetings/tidy-rooms";
import { db } from "@/lib/platform/db";
import { refusalOf } from "@/lib/testing/refusal-of";
import { sessionOfTwo, type SessionOfTwo } from "@/lib/testing/session-of-two";

const at = (time: string): Date => new Date(`2026-12-01T${time}Z`);
const now = at("14:05:00");
const chat = (text: string) => ({ kind: "chat" as const, payload: { key: text, text } });

/** Both in the room: the client knocked, the host let them in. */
async function bothInside({ bookingId, client, expert }: SessionOfTwo) {
  const theirs = await joinRoom(expert, { id: bookingId }, now);
  const { attendanceId } = await joinRoom(client, { id: bookingId }, now);
  await admitClient(expert, { id: bookingId }, now);
  return { mine: await joinRoom(client, { id: bookingId, attendanceId }, now), theirs };
}

describe("who may enter", () => {
  test("the two parties, by the booking's id or the meeting's own; nobody else, whatever they ask", async () => {
    const { bookingId, client, expert, stranger } = await sessionOfTwo();
    const meeting = await getMeeting(client, bookingId, now);
    expect(meeting).toMatchObject({ state: "open", side: "client", isPolite: true, other: { name: "Ada Coach", isHere: false } });
    expect((await getMeeting(expert, meeting.id, now)).isPolite).toBe(false);
    const stay = await joinRoom(client, { id: bookingId }, now);
    const asked = { id: bookingId, attendanceId: stay.attendanceId };
    const tries = [
      getMeeting(stranger, bookingId, now), joinRoom(stranger, { id: bookingId }, now), admitClient(stranger, { id: bookingId }, now), stayInRoom(stranger, asked, now), leaveRoom(stranger, asked, now),
      listSignals(stranger, { ...asked, after: 0 }, now), sendSignal(stranger, { ...asked, ...chat("hello") }, now), getMeeting(client, "unknown", now),
    ];
    expect(await Promise.all(tries.map(refusalOf))).toEqual(tries.map(() => "not_found"));
  });

  test.each([{ status: "held" as const }, { status: "cancelled" as const }, { format: "in_person" as const }])("nobody, for a booking that is %o", async (change) => {
    const { bookingId, client } = await sessionOfTwo(change);
    expect(await refusalOf(getMeeting(client, bookingId, now))).toBe("not_found");
  });

  test("from ten minutes before the start until an hour after the end", async () => {
    const { bookingId, client } = await sessionOfTwo();
    const join = (time: string) => refusalOf(joinRoom(client, { id: bookingId }, at(time)));
    expect([await join("13:49:59"), await join("13:50:00"), await join("15:59:59"), await join("16:00:00")]).toEqual(["room_not_open", "no refusal", "no refusal", "room_closed"]);
  });

  test("a confirmed online booking gets one room, however often it is announced", async () => {
    const { bookingId } = await sessionOfTwo();
    const elsewhere = await sessionOfTwo({ format: "in_person" });
    await Promise.all([makeRoom(bookingId), makeRoom(bookingId), makeRoom(elsewhere.bookingId)]);
    expect([await db.meeting.count({ where: { bookingId } }), await db.meeting.count({ where: { bookingId: elsewhere.bookingId } })]).toEqual([1, 0]);
  });
});

describe("what is said", () => {
  test("reaches only the other side, in order, after the signal one has heard already", async () => {
    const session = await sessionOfTwo();
    const { bookingId, client, expert } = session;
    const { mine, theirs } = await bothInside(session);
    expect([theirs.otherAttendanceId, mine.otherAttendanceId]).toEqual([null, theirs.attendanceId]);
    for (const text of ["one", "two", "three"]) await sendSignal(client, { id: bookingId, attendanceId: mine.attendanceId, ...chat(text) }, now);
    const heard = await listSignals(expert, { id: bookingId, attendanceId: theirs.attendanceId, after: mine.after }, now);
    expect(heard.items.map((signal) => signal.payload)).toMatchObject([{ text: "one" }, { text: "two" }, { text: "three" }]);
    const rest = await listSignals(expert, { id: bookingId, attendanceId: theirs.attendanceId, after: heard.items[1]?.id ?? 0 }, now);
    expect(rest.items.map((signal) => signal.payload)).toMatchObject([{ text: "three" }]);
    const own = await listSignals(client, { id: bookingId, attendanceId: mine.attendanceId, after: mine.after }, now);
    expect(own.items).toEqual([]);
    const again = await joinRoom(client, { id: bookingId }, now);
    expect(again.chat.map((line) => [line.text, line.isMine])).toEqual([["one", true], ["two", true], ["three", true]]);
  });

  test("is refused from a window that gave way to another one", async () => {
    const session = await sessionOfTwo();
    const { bookingId, client } = session;
    const { mine: first } = await bothInside(session);
    const second = await joinRoom(client, { id: bookingId }, now);
    const say = (attendanceId: string) => refusalOf(sendSignal(client, { id: bookingId, attendanceId, ...chat("hello") }, now));
    expect([await say(first.attendanceId), await say(second.attendanceId)]).toEqual(["joined_elsewhere", "no refusal"]);
    expect((await listSignals(client, { id: bookingId, attendanceId: first.attendanceId, after: 0 }, now)).stay).toBe("elsewhere");
    expect((await stayInRoom(client, { id: bookingId, attendanceId: second.attendanceId }, now)).stay).toBe("current");
  });
});

describe("who is here", () => {
  test("two who come at once agree on who came first", async () => {
    const session = await sessionOfTwo();
    const { bookingId, client, expert } = session;
    await bothInside(session);
    for (const actor of [client, expert]) await leaveRoom(actor, { id: bookingId, attendanceId: (await joinRoom(actor, { id: bookingId }, now)).attendanceId }, now);
    const [mine, theirs] = await Promise.all([joinRoom(client, { id: bookingId }, now), joinRoom(expert, { id: bookingId }, now)]);
    expect([mine.otherAttendanceId, theirs.otherAttendanceId].filter((id) => id !== null)).toHaveLength(1);
  });

  test("leaving is told once, and silence counts as leaving", async () => {
    const session = await sessionOfTwo();
    const { bookingId, client, expert } = session;
    const { mine, theirs } = await bothInside(session);
    const isOtherHere = async (when: Date) => (await stayInRoom(client, { id: bookingId, attendanceId: mine.attendanceId }, when)).isOtherHere;
    expect([await isOtherHere(at("14:05:40")), await isOtherHere(at("14:06:00"))]).toEqual([true, false]);
    const left = { id: bookingId, attendanceId: theirs.attendanceId };
    await leaveRoom(expert, left, now);
    await leaveRoom(expert, left, now);
    const heard = await listSignals(client, { id: bookingId, attendanceId: mine.attendanceId, after: mine.after }, now);
    expect([heard.items.map((signal) => signal.kind), heard.isOtherHere]).toEqual([["left"], false]);
  });

  test("the broom ends silent stays, forgets connection data soon and chat when the room closes", async () => {
    const session = await sessionOfTwo();
    const { bookingId, client } = session;
    const { attendanceId } = (await bothInside(session)).mine;
    await sendSignal(client, { id: bookingId, attendanceId, ...chat("hello") }, now);
    const kinds = async () => (await db.meetingSignal.findMany({ where: { meeting: { bookingId } }, select: { kind: true } })).map(({ kind }) => kind);
    await tidyRooms(at("14:20:00"));
    expect([await kinds(), (await db.meetingAttendance.findUniqueOrThrow({ where: { id: attendanceId } })).leftAt]).toEqual([["chat"], now]);
    expect((await stayInRoom(client, { id: bookingId, attendanceId }, at("14:20:00"))).stay).toBe("ended");
    expect(await refusalOf(sendSignal(client, { id: bookingId, attendanceId, ...chat("hello") }, at("14:20:00")))).toBe("stay_ended");
    await tidyRooms(at("16:00:01"));
    expect(await kinds()).toEqual([]);
  });
});

describe("the waiting room", () => {
  const stays = (bookingId: string) => db.meetingAttendance.findMany({ where: { meeting: { bookingId } }, orderBy: { joinedAt: "asc" }, select: { joinedAt: true, admittedAt: true, leftAt: true } });

  test("keeps the client until the host lets them in; being there counts from the knock", async () => {
    const { bookingId, client, expert } = await sessionOfTwo();
    const waiting = await joinRoom(client, { id: bookingId }, at("14:01:00"));
    expect(waiting).toMatchObject({ isAdmitted: false, otherAttendanceId: null, chat: [] });
    const theirs = await joinRoom(expert, { id: bookingId }, at("14:01:50"));
    expect(theirs).toMatchObject({ isAdmitted: true, otherAttendanceId: null });
    expect(await stayInRoom(expert, { id: bookingId, attendanceId: theirs.attendanceId }, at("14:01:50"))).toMatchObject({ isOtherHere: false, isOtherWaiting: true });
    expect((await getMeeting(expert, bookingId, at("14:01:30"))).other).toMatchObject({ isHere: false, isWaiting: true });
    await stayInRoom(client, { id: bookingId, attendanceId: waiting.attendanceId }, at("14:02:00"));
    await admitClient(expert, { id: bookingId }, at("14:02:30"));
    const inside = await joinRoom(client, { id: bookingId, attendanceId: waiting.attendanceId }, at("14:02:31"));
    expect(inside).toMatchObject({ attendanceId: waiting.attendanceId, isAdmitted: true, otherAttendanceId: theirs.attendanceId });
    expect((await stays(bookingId))[0]).toEqual({ joinedAt: at("14:01:00"), admittedAt: at("14:02:30"), leftAt: null });
    const log = await db.meetingLogEntry.findMany({ where: { meeting: { bookingId }, kind: { startsWith: "stay." } }, orderBy: { id: "asc" }, select: { kind: true, userId: true } });
    expect(log).toEqual([{ kind: "stay.asked", userId: client.id }, { kind: "stay.joined", userId: expert.id }, { kind: "stay.admitted", userId: client.id }, { kind: "stay.joined", userId: client.id }]);
  });

  test("lets nothing through: a page at the door hears nothing and says nothing", async () => {
    const { bookingId, client, expert } = await sessionOfTwo();
    const theirs = await joinRoom(expert, { id: bookingId }, now);
    await sendSignal(expert, { id: bookingId, attendanceId: theirs.attendanceId, ...chat("to myself") }, now);
    const { attendanceId } = await joinRoom(client, { id: bookingId }, now);
    const heard = await listSignals(client, { id: bookingId, attendanceId, after: 0 }, now);
    expect(heard).toMatchObject({ items: [], stay: "current", isAdmitted: false, isOtherHere: true, notesVersion: 0 });
    expect(await refusalOf(sendSignal(client, { id: bookingId, attendanceId, ...chat("hello") }, now))).toBe("not_admitted");
    expect(await refusalOf(admitClient(client, { id: bookingId }, now))).toBe("hosts_only");
    expect((await joinRoom(client, { id: bookingId, attendanceId }, now)).isAdmitted).toBe(false);
    expect((await stays(bookingId)).filter((stay) => stay.admittedAt === null)).toHaveLength(1);
  });

  test("is passed once a session: whoever was let in comes back without asking", async () => {
    const session = await sessionOfTwo();
    const { bookingId, client, expert } = session;
    const { mine } = await bothInside(session);
    await leaveRoom(client, { id: bookingId, attendanceId: mine.attendanceId }, now);
    expect(await refusalOf(admitClient(expert, { id: bookingId }, now))).toBe("nobody_waiting");
    expect((await joinRoom(client, { id: bookingId }, now)).isAdmitted).toBe(true);
  });
});
