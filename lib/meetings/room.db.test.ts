import { describe, expect, test } from "vitest";
import { DomainError } from "@/lib/kernel/errors";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { joinRoom } from "@/lib/meetings/join-room";
import { leaveRoom } from "@/lib/meetings/leave-room";
import { listSignals } from "@/lib/meetings/list-signals";
import { makeRoom } from "@/lib/meetings/make-room";
import { sendSignal } from "@/lib/meetings/send-signal";
import { stayInRoom } from "@/lib/meetings/stay-in-room";
import { tidyRooms } from "@/lib/meetings/tidy-rooms";
import { db } from "@/lib/platform/db";
import { sessionOfTwo } from "@/lib/testing/session-of-two";

const at = (time: string): Date => new Date(`2026-12-01T${time}Z`);
const now = at("14:05:00");
const chat = (text: string) => ({ kind: "chat" as const, payload: { key: text, text } });

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "no refusal";
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
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
      getMeeting(stranger, bookingId, now), joinRoom(stranger, { id: bookingId }, now), stayInRoom(stranger, asked, now), leaveRoom(stranger, asked, now),
      listSignals(stranger, { ...asked, after: 0 }, now), sendSignal(stranger, { ...asked, ...chat("hello") }, now), getMeeting(client, "unknown", now),
    ];
    expect(await Promise.all(tries.map(refusal))).toEqual(tries.map(() => "not_found"));
  });

  test.each([{ status: "held" as const }, { status: "cancelled" as const }, { format: "in_person" as const }])("nobody, for a booking that is %o", async (change) => {
    const { bookingId, client } = await sessionOfTwo(change);
    expect(await refusal(getMeeting(client, bookingId, now))).toBe("not_found");
  });

  test("from ten minutes before the start until an hour after the end", async () => {
    const { bookingId, client } = await sessionOfTwo();
    const join = (time: string) => refusal(joinRoom(client, { id: bookingId }, at(time)));
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
    const { bookingId, client, expert } = await sessionOfTwo();
    const mine = await joinRoom(client, { id: bookingId }, now);
    const theirs = await joinRoom(expert, { id: bookingId }, now);
    expect([mine.otherAttendanceId, theirs.otherAttendanceId]).toEqual([null, mine.attendanceId]);
    for (const text of ["one", "two", "three"]) await sendSignal(client, { id: bookingId, attendanceId: mine.attendanceId, ...chat(text) }, now);
    const heard = await listSignals(expert, { id: bookingId, attendanceId: theirs.attendanceId, after: theirs.after }, now);
    expect(heard.items.map((signal) => signal.payload)).toMatchObject([{ text: "one" }, { text: "two" }, { text: "three" }]);
    const rest = await listSignals(expert, { id: bookingId, attendanceId: theirs.attendanceId, after: heard.items[1]?.id ?? 0 }, now);
    expect(rest.items.map((signal) => signal.payload)).toMatchObject([{ text: "three" }]);
    const own = await listSignals(client, { id: bookingId, attendanceId: mine.attendanceId, after: mine.after }, now);
    expect(own.items.map((signal) => signal.kind)).toEqual(["joined"]);
    const again = await joinRoom(client, { id: bookingId }, now);
    expect(again.chat.map((line) => [line.text, line.isMine])).toEqual([["one", true], ["two", true], ["three", true]]);
  });

  test("is refused from a window that gave way to another one", async () => {
    const { bookingId, client } = await sessionOfTwo();
    const first = await joinRoom(client, { id: bookingId }, now);
    const second = await joinRoom(client, { id: bookingId }, now);
    const say = (attendanceId: string) => refusal(sendSignal(client, { id: bookingId, attendanceId, ...chat("hello") }, now));
    expect([await say(first.attendanceId), await say(second.attendanceId)]).toEqual(["joined_elsewhere", "no refusal"]);
    expect((await listSignals(client, { id: bookingId, attendanceId: first.attendanceId, after: 0 }, now)).stay).toBe("elsewhere");
    expect((await stayInRoom(client, { id: bookingId, attendanceId: second.attendanceId }, now)).stay).toBe("current");
  });
});

describe("who is here", () => {
  test("two who come at once agree on who came first", async () => {
    const { bookingId, client, expert } = await sessionOfTwo();
    const [mine, theirs] = await Promise.all([joinRoom(client, { id: bookingId }, now), joinRoom(expert, { id: bookingId }, now)]);
    expect([mine.otherAttendanceId, theirs.otherAttendanceId].filter((id) => id !== null)).toHaveLength(1);
  });

  test("leaving is told once, and silence counts as leaving", async () => {
    const { bookingId, client, expert } = await sessionOfTwo();
    const mine = await joinRoom(client, { id: bookingId }, now);
    const theirs = await joinRoom(expert, { id: bookingId }, now);
    const isOtherHere = async (when: Date) => (await stayInRoom(client, { id: bookingId, attendanceId: mine.attendanceId }, when)).isOtherHere;
    expect([await isOtherHere(at("14:05:40")), await isOtherHere(at("14:06:00"))]).toEqual([true, false]);
    const left = { id: bookingId, attendanceId: theirs.attendanceId };
    await leaveRoom(expert, left, now);
    await leaveRoom(expert, left, now);
    const heard = await listSignals(client, { id: bookingId, attendanceId: mine.attendanceId, after: mine.after }, now);
    expect([heard.items.map((signal) => signal.kind), heard.isOtherHere]).toEqual([["joined", "left"], false]);
  });

  test("the broom ends silent stays, forgets connection data soon and chat when the room closes", async () => {
    const { bookingId, client } = await sessionOfTwo();
    const { attendanceId } = await joinRoom(client, { id: bookingId }, now);
    await sendSignal(client, { id: bookingId, attendanceId, ...chat("hello") }, now);
    const kinds = async () => (await db.meetingSignal.findMany({ where: { meeting: { bookingId } }, select: { kind: true } })).map(({ kind }) => kind);
    await tidyRooms(at("14:20:00"));
    expect([await kinds(), (await db.meetingAttendance.findUniqueOrThrow({ where: { id: attendanceId } })).leftAt]).toEqual([["chat"], now]);
    expect((await stayInRoom(client, { id: bookingId, attendanceId }, at("14:20:00"))).stay).toBe("ended");
    expect(await refusal(sendSignal(client, { id: bookingId, attendanceId, ...chat("hello") }, at("14:20:00")))).toBe("stay_ended");
    await tidyRooms(at("16:00:01"));
    expect(await kinds()).toEqual([]);
  });
});
