import "@/lib/testing/stripe-sandbox";
import { describe, expect, test } from "vitest";
import { acceptTime } from "@/lib/bookings/accept-time";
import { cancelBooking } from "@/lib/bookings/cancel-booking";
import { closeProposal } from "@/lib/bookings/close-proposal";
import { holdTime } from "@/lib/bookings/hold-time";
import { movingOf } from "@/lib/bookings/moving-of";
import { proposeTimes } from "@/lib/bookings/propose-times";
import { bookingHistory, getBooking } from "@/lib/bookings/queries";
import { lapseEverywhere } from "@/lib/bookings/sweep-bookings";
import { timesToMove } from "@/lib/bookings/times-to-move";
import { db } from "@/lib/platform/db";
import { asTheCalendar } from "@/lib/scheduling/core/offering-rules";
import { freeSlots } from "@/lib/scheduling/free-slots";
import { allHeard } from "@/lib/testing/all-heard";
import { daysAhead, newOffering, newPerson } from "@/lib/testing/booking-world";
import { indexedStarts } from "@/lib/testing/free-starts";
import { confirmedSession, confirmedWith, runOutOfProposal, type Session, takenBy } from "@/lib/testing/moving";
import { refusalOf } from "@/lib/testing/refusal-of";

const three = [daysAhead(6, 9), daysAhead(6, 11), daysAhead(7, 9)];
const day = (days: number) => daysAhead(days).slice(8, 10);
const propose = ({ host, bookingId }: Session, times: readonly string[] = three) => proposeTimes(host, { id: bookingId, times: [...times], message: "" });
const isFree = async ({ calendarId }: Session, startAt: string) => {
  const start = Date.parse(startAt);
  await allHeard();
  return (await freeSlots({ calendarId, id: "any", durationMinutes: 60, stepMinutes: 30, ...asTheCalendar }, { start, end: start + 1 }, new Date())).length === 1;
};
const isListed = async ({ offeringId }: Session, startAt: string) => (await indexedStarts(offeringId, new Date())).includes(Date.parse(startAt));

describe("three proposed times", () => {
  test("are all held while they stand, in the search too; one accepted moves the session, and the others are free at once", async () => {
    const session = await confirmedSession();
    const { client, bookingId, startAt } = session;
    const before = await getBooking(client, bookingId);
    await propose(session);
    for (const time of three) {
      expect(await refusalOf(holdTime(await newPerson(), { offeringId: session.offeringId, startAt: time }))).toBe("slot_taken");
      expect([await isFree(session, time), await isListed(session, time)]).toEqual([false, false]);
    }
    const after = await acceptTime(client, { id: bookingId, n: 2 });
    expect(after).toMatchObject({ ...before, startAt: three[1], endAt: daysAhead(6, 12), timeVersion: 2, proposal: expect.objectContaining({ status: "accepted", side: "host" }) });
    expect(await takenBy(bookingId)).toEqual([`${day(6)} 11:00–12:00`]);
    for (const time of [three[0], three[2], startAt]) expect([await isFree(session, time ?? ""), await isListed(session, time ?? "")]).toEqual([true, true]);
    expect([await isFree(session, three[1] ?? ""), await isListed(session, three[1] ?? "")]).toEqual([false, false]);
    expect((await bookingHistory(client, bookingId)).slice(-2)).toMatchObject([
      { kind: "proposed", by: { name: session.host.name }, details: { by: "host", times: three.join(" ") } },
      { kind: "moved", by: { name: client.name }, details: { by: "host", from: startAt, to: three[1] } },
    ]);
  });

  test("may overlap the session's own time and each other, padding included", async () => {
    const session = await confirmedSession({ more: { bufferBeforeMinutes: 10, bufferAfterMinutes: 20 } });
    await propose(session, [daysAhead(5, 16).replace(":00:00Z", ":30:00Z"), daysAhead(5, 15).replace(":00:00Z", ":30:00Z"), daysAhead(5, 16)]);
    expect(await takenBy(session.bookingId)).toEqual([`${day(5)} 14:50–16:20`, `${day(5)} 16:20–17:50 proposed`]);
    await acceptTime(session.client, { id: session.bookingId, n: 1 });
    expect(await takenBy(session.bookingId)).toEqual([`${day(5)} 15:20–16:50`]);
  });

  test("are one proposal when they are sent twice, and no second one stands beside them", async () => {
    const session = await confirmedSession();
    await Promise.all([propose(session), propose(session)]);
    expect(await db.proposal.count({ where: { bookingId: session.bookingId } })).toBe(1);
    expect(await refusalOf(propose(session, [daysAhead(8)]))).toBe("proposal_open");
    expect(await refusalOf(proposeTimes(session.client, { id: session.bookingId, times: [daysAhead(8)], message: "" }))).toBe("proposal_open");
  });

  test("run out: the next claim lets them go without the worker, the worker writes it down", async () => {
    const session = await confirmedSession();
    await propose(session);
    await runOutOfProposal(session.bookingId);
    expect((await getBooking(session.client, session.bookingId)).proposal?.status).toBe("expired");
    expect(await refusalOf(acceptTime(session.client, { id: session.bookingId, n: 1 }))).toBe("proposal_over");
    await holdTime(await newPerson(), { offeringId: session.offeringId, startAt: three[0] ?? "" });
    expect(await takenBy(session.bookingId)).toEqual([`${day(5)} 15:00–16:00`]);
    await lapseEverywhere();
    expect((await bookingHistory(session.host, session.bookingId)).at(-1)?.kind).toBe("proposal_expired");
    expect((await getBooking(session.client, session.bookingId)).status).toBe("confirmed");
  });

  test("are held until two days from now, and no longer than to the session or the first of them", async () => {
    const far = await confirmedSession();
    const near = await confirmedSession({}, daysAhead(1, 23));
    const held = async (session: Session, times: readonly string[]) => Date.parse((await propose(session, times)).proposal?.expiresAt ?? "");
    const [twoDays, asked] = [48 * 3_600_000, Date.now()];
    const until = await held(far, three);
    expect(until).toBeGreaterThanOrEqual(asked + twoDays - 1_000);
    expect(until).toBeLessThanOrEqual(Date.now() + twoDays);
    expect(await held(near, [daysAhead(4)])).toBe(Date.parse(near.startAt));
    const soon = await confirmedSession();
    expect(await held(soon, [daysAhead(1), daysAhead(4)])).toBe(Date.parse(daysAhead(1)));
  });
});

describe("times answered with others", () => {
  const counter = ({ client, bookingId }: Session, insteadOf: string, times: readonly string[] = [daysAhead(8, 9), daysAhead(8, 11)]) => proposeTimes(client, { id: bookingId, times: [...times], message: "How about these?", insteadOf });
  const proposed = async (session: Session) => (await propose(session)).proposal?.id ?? "";

  test("end in the same step: theirs are free, one's own are held, the history has both, and the other side may answer again", async () => {
    const session = await confirmedSession();
    const { client, host, bookingId } = session;
    const first = await proposed(session);
    expect((await movingOf(client, bookingId, new Date())).mayCounter).toBe(true);
    expect((await movingOf(host, bookingId, new Date())).mayCounter).toBe(false);
    const listed = (await timesToMove(client, { id: bookingId, from: daysAhead(6, 0), to: daysAhead(7, 10) }, new Date())).items.map(({ startAt }) => startAt);
    expect([listed.includes(daysAhead(6, 10)), three.filter((time) => listed.includes(time))]).toEqual([true, []]);
    const { proposal } = await counter(session, first);
    expect(proposal).toMatchObject({ status: "open", side: "client", message: "How about these?", insteadOf: first });
    expect(await takenBy(bookingId)).toEqual([`${day(5)} 15:00–16:00`, `${day(8)} 09:00–10:00 proposed`, `${day(8)} 11:00–12:00 proposed`]);
    for (const time of three) expect([await isFree(session, time), await isListed(session, time)]).toEqual([true, true]);
    expect((await movingOf(host, bookingId, new Date())).items).toMatchObject([{ id: proposal?.id, status: "open" }, { id: first, status: "declined", answer: "" }]);
    expect((await bookingHistory(host, bookingId)).slice(-3)).toMatchObject([
      { kind: "proposed", by: { name: host.name } }, { kind: "proposal_declined", by: { name: client.name } }, { kind: "proposed", by: { name: client.name }, details: { by: "client", message: "How about these?" } },
    ]);
    const again = await proposeTimes(host, { id: bookingId, times: [daysAhead(9, 9)], message: "", insteadOf: proposal?.id });
    expect(again.proposal).toMatchObject({ status: "open", side: "host", insteadOf: proposal?.id });
    expect(await acceptTime(client, { id: bookingId, n: 1 })).toMatchObject({ startAt: daysAhead(9, 9), timeVersion: 2 });
    expect(await takenBy(bookingId)).toEqual([`${day(9)} 09:00–10:00`]);
  });

  test("stay as they are when the answer is refused: none of them may be in it, and all of it must be free", async () => {
    const session = await confirmedSession();
    const first = await proposed(session);
    await confirmedWith(session.offeringId, daysAhead(8, 9));
    const before = await takenBy(session.bookingId);
    expect(await refusalOf(counter(session, first))).toBe("slot_taken");
    expect(await refusalOf(counter(session, first, [three[1] ?? "", daysAhead(9)]))).toBe("already_proposed");
    expect(await refusalOf(counter(session, first, [session.startAt]))).toBe("same_time");
    expect([await takenBy(session.bookingId), (await getBooking(session.client, session.bookingId)).proposal?.status]).toEqual([before, "open"]);
  });

  test("may overlap what they answer, for that is free with them", async () => {
    const session = await confirmedSession();
    const half = (three[0] ?? "").replace(":00:00Z", ":30:00Z");
    await counter(session, await proposed(session), [half]);
    expect(await takenBy(session.bookingId)).toEqual([`${day(5)} 15:00–16:00`, `${day(6)} 09:30–10:30 proposed`]);
  });

  test("are answered by the other side alone, once, and only as long as they stand", async () => {
    const session = await confirmedSession();
    const { host, client, bookingId: id } = session;
    const first = await proposed(session);
    expect(await refusalOf(proposeTimes(host, { id, times: [daysAhead(8)], message: "", insteadOf: first }))).toBe("proposal_open");
    await Promise.all([counter(session, first), counter(session, first)]);
    expect(await db.proposal.count({ where: { bookingId: id } })).toBe(2);
    expect(await refusalOf(counter(session, first, [daysAhead(9)]))).toBe("proposal_over");
    await closeProposal(client, { id, message: "" });
    expect(await refusalOf(counter(session, first, [daysAhead(9)]))).toBe("proposal_over");
    expect(await refusalOf(counter(session, "another", [daysAhead(9)]))).toBe("not_found");
    const second = await proposed(session);
    const [took] = await Promise.allSettled([acceptTime(client, { id, n: 1 }), counter(session, second)]);
    const { proposal, startAt } = await getBooking(client, id);
    expect([startAt, proposal?.status]).toEqual(took.status === "fulfilled" ? [three[0], "accepted"] : [session.startAt, "open"]);
  });

  test("are answered so by a client only as their policy says", async () => {
    const session = await confirmedSession();
    const first = await proposed(session);
    await db.booking.update({ where: { id: session.bookingId }, data: { movePolicy: { untilHours: 24, times: 0 } } });
    expect((await movingOf(session.client, session.bookingId, new Date())).mayCounter).toBe(false);
    expect(await refusalOf(counter(session, first))).toBe("move_not_allowed");
    await db.booking.update({ where: { id: session.bookingId }, data: { movePolicy: { untilHours: 24 * 20, times: 2 } } });
    expect(await refusalOf(counter(session, first))).toBe("too_late_to_move");
    expect((await getBooking(session.client, session.bookingId)).proposal?.status).toBe("open");
  });
});

describe("who may", () => {
  test("only the two parties see, propose and answer; to everybody else it does not exist", async () => {
    const session = await confirmedSession();
    await propose(session);
    const stranger = await newPerson();
    const id = session.bookingId;
    for (const work of [() => movingOf(stranger, id, new Date()), () => timesToMove(stranger, { id }, new Date()), () => proposeTimes(stranger, { id, times: three, message: "" }), () => acceptTime(stranger, { id, n: 1 }), () => closeProposal(stranger, { id, message: "" })])
      expect(await refusalOf(work())).toBe("not_found");
  });

  test("nobody accepts their own times; the proposer takes them back, the other side declines, and both may be pressed twice", async () => {
    const [one, other] = [await confirmedSession(), await confirmedSession()];
    for (const session of [one, other]) await propose(session);
    expect(await refusalOf(acceptTime(one.host, { id: one.bookingId, n: 1 }))).toBe("own_proposal");
    for (const _press of [1, 2]) {
      await closeProposal(one.host, { id: one.bookingId, message: "" });
      await closeProposal(other.client, { id: other.bookingId, message: "I am away then." });
    }
    expect((await getBooking(one.host, one.bookingId)).proposal?.status).toBe("withdrawn");
    expect((await getBooking(other.host, other.bookingId)).proposal).toMatchObject({ status: "declined", answer: "I am away then." });
    for (const { bookingId } of [one, other]) expect(await takenBy(bookingId)).toEqual([`${day(5)} 15:00–16:00`]);
    expect((await bookingHistory(other.host, other.bookingId)).filter(({ kind }) => kind === "proposal_declined")).toMatchObject([{ details: { message: "I am away then." }, by: { name: other.client.name } }]);
  });

  test("a client moves as often and as late as the frozen policy says; what the expert proposes does not count", async () => {
    const session = await confirmedSession();
    const { client, host, bookingId: id } = session;
    await db.booking.update({ where: { id }, data: { movePolicy: { untilHours: 24, times: 1 } } });
    await db.offering.update({ where: { id: session.offeringId }, data: { movePolicy: { untilHours: 0, times: 10 } } });
    await propose(session, [daysAhead(6)]);
    await acceptTime(client, { id, n: 1 });
    await proposeTimes(client, { id, times: [daysAhead(7)], message: "" });
    await acceptTime(host, { id, n: 1 });
    expect((await movingOf(client, id, new Date()))).toMatchObject({ mayPropose: false, movesLeft: 0, refusal: { code: "moved_too_often" } });
    expect(await refusalOf(proposeTimes(client, { id, times: [daysAhead(8)], message: "" }))).toBe("moved_too_often");
    expect((await propose(session, [daysAhead(8)])).proposal?.status).toBe("open");
    const late = await confirmedSession({}, daysAhead(1, 23));
    await db.booking.update({ where: { id: late.bookingId }, data: { movePolicy: { untilHours: 48, times: 1 } } });
    expect(await refusalOf(proposeTimes(late.client, { id: late.bookingId, times: [daysAhead(8)], message: "" }))).toBe("too_late_to_move");
  });

  test("a client picks what is free for the offering; the expert may leave their hours, but never takes what is taken or past", async () => {
    const session = await confirmedSession();
    const { client, host, bookingId: id, calendarId, offeringId } = session;
    const weekly = [{ days: [1, 2, 3, 4, 5, 6, 7], from: "09:00", to: "17:00" }];
    await db.calendar.update({ where: { id: calendarId }, data: { hours: { weekly, overrides: [], timeOff: [] }, noticeMinutes: 4 * 24 * 60 } });
    const other = await confirmedWith(offeringId, daysAhead(9, 10));
    const asked = (actor: typeof client, time: string) => proposeTimes(actor, { id, times: [time], message: "" });
    expect(await refusalOf(asked(client, daysAhead(6, 20)))).toBe("slot_closed");
    expect(await refusalOf(asked(client, daysAhead(3, 10)))).toBe("slot_too_soon");
    expect(await refusalOf(asked(client, daysAhead(9, 10)))).toBe("slot_taken");
    expect(await refusalOf(asked(client, daysAhead(6, 10).replace(":00:00Z", ":10:00Z")))).toBe("slot_off_grid");
    expect(await refusalOf(asked(client, session.startAt))).toBe("same_time");
    expect(await refusalOf(asked(host, daysAhead(9, 10)))).toBe("slot_taken");
    expect(await refusalOf(asked(host, "2020-01-01T10:00:00Z"))).toBe("slot_in_past");
    await asked(host, daysAhead(2, 21).replace(":00:00Z", ":05:00Z"));
    expect((await acceptTime(client, { id, n: 1 })).startAt).toBe(daysAhead(2, 21).replace(":00:00Z", ":05:00Z"));
    expect((await getBooking(other.client, other.bookingId)).startAt).toBe(daysAhead(9, 10));
  });

  test("the times to choose from leave out what is taken, but not what the session itself takes", async () => {
    const session = await confirmedSession();
    await confirmedWith(session.offeringId, daysAhead(5, 17));
    const { items } = await timesToMove(session.client, { id: session.bookingId, from: daysAhead(5, 14), to: daysAhead(5, 19) }, new Date());
    expect(items.map(({ startAt }) => startAt.slice(11, 16))).toEqual(["14:00", "14:30", "15:30", "16:00", "18:00", "18:30"]);
  });

  test("a session may move within its own day although the day is full; what is held for a proposal does not fill days", async () => {
    const session = await confirmedSession();
    await db.calendar.update({ where: { id: session.calendarId }, data: { dailyLimit: 1 } });
    await proposeTimes(session.client, { id: session.bookingId, times: [daysAhead(5, 18), daysAhead(6, 18)], message: "" });
    await holdTime(await newPerson(), { offeringId: session.offeringId, startAt: daysAhead(6, 9) });
    expect((await acceptTime(session.host, { id: session.bookingId, n: 1 })).startAt).toBe(daysAhead(5, 18));
  });
});

describe("races", () => {
  test("twenty clicks on three times at once: exactly one time is taken, and nothing else is held", async () => {
    const session = await confirmedSession();
    await propose(session);
    const clicks = await Promise.allSettled(Array.from({ length: 20 }, (_, click) => acceptTime(session.client, { id: session.bookingId, n: (click % 3) + 1 })));
    expect(clicks.some(({ status }) => status === "fulfilled")).toBe(true);
    const { startAt, timeVersion } = await getBooking(session.client, session.bookingId);
    expect([three.includes(startAt), timeVersion]).toEqual([true, 2]);
    expect(await takenBy(session.bookingId)).toHaveLength(1);
    expect((await bookingHistory(session.client, session.bookingId)).filter(({ kind }) => kind === "moved")).toHaveLength(1);
  });

  test("accepted and cancelled at once: the session is cancelled and takes no time, wherever it was by then", async () => {
    for (let round = 0; round < 5; round += 1) {
      const session = await confirmedSession();
      await propose(session);
      await Promise.allSettled([acceptTime(session.client, { id: session.bookingId, n: 1 }), cancelBooking(session.host, { id: session.bookingId, reason: "" }, new Date())]);
      const booking = await getBooking(session.client, session.bookingId);
      expect([booking.status, booking.proposal?.status === "open", await takenBy(session.bookingId)]).toEqual(["cancelled", false, []]);
    }
  });

  test("a proposal among twenty holds on the same times: whoever was first has it, nothing overlaps", async () => {
    const session = await confirmedSession();
    const long = await newOffering(session.expertId, { durationMinutes: 90 });
    const holds = Array.from({ length: 20 }, (_, index) => async () => holdTime(await newPerson(), { offeringId: index % 2 ? long : session.offeringId, startAt: three[index % 3] ?? "" }));
    const [proposal, ...others] = await Promise.allSettled([propose(session), ...holds.map((hold) => hold())]);
    const wins = others.filter(({ status }) => status === "fulfilled").length;
    expect(proposal.status === "fulfilled" ? wins : wins > 0).toBe(proposal.status === "fulfilled" ? 0 : true);
    const [overlap] = await db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) AS count FROM reservations a JOIN reservations b ON a.calendar_id = b.calendar_id AND a.id < b.id AND a.during && b.during
      WHERE a.calendar_id = ${session.calendarId} AND a.released_at IS NULL AND b.released_at IS NULL`;
    expect(overlap?.count).toBe(0n);
  });

  test("two sides proposing at once: one proposal stands", async () => {
    const session = await confirmedSession();
    const tries = await Promise.allSettled([propose(session), proposeTimes(session.client, { id: session.bookingId, times: [daysAhead(8)], message: "" })]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.proposal.count({ where: { bookingId: session.bookingId, status: "open" } })).toBe(1);
  });
});
