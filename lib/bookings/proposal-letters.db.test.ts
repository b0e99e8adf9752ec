import "@/lib/testing/stripe-sandbox";
import { render } from "react-email";
import { describe, expect, test } from "vitest";
import { acceptTime } from "@/lib/bookings/accept-time";
import { answerPage } from "@/lib/bookings/answer-page";
import { bookingLetters } from "@/lib/bookings/booking-letters";
import { cancelBooking } from "@/lib/bookings/cancel-booking";
import { closeProposal } from "@/lib/bookings/close-proposal";
import type { BookingNotice } from "@/lib/bookings/core/notice-words";
import { proposeTimes } from "@/lib/bookings/propose-times";
import { remind } from "@/lib/bookings/remind";
import { scheduleReminders } from "@/lib/bookings/reminders";
import { tellMoved, tellProposal } from "@/lib/bookings/tell-proposal";
import { DAY } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { daysAhead } from "@/lib/testing/booking-world";
import { confirmedSession, type Session } from "@/lib/testing/moving";

const times = [daysAhead(6, 9), daysAhead(6, 11)];

/** The letters about a booking that are queued, written as they would be sent: who gets which, with its text. */
async function lettersOf({ bookingId, client }: Session) {
  const mails = await db.mail.findMany({ where: { props: { path: ["bookingId"], equals: bookingId }, status: "queued" }, orderBy: { createdAt: "asc" }, select: { id: true, template: true, props: true, user: true } });
  await db.mail.updateMany({ where: { id: { in: mails.map(({ id }) => id) } }, data: { status: "sent" } });
  const written = mails.map(async ({ template, props, user }) => {
    const letter = user && (await bookingLetters[template as BookingNotice](props, user, new Date()));
    if (!letter) return null;
    const file = letter.attachments?.[0]?.content;
    return { to: user.id === client.id ? "client" : "host", template, text: await render(letter.body, { plainText: true }), file: file ? String(file) : null };
  });
  return (await Promise.all(written)).filter((letter) => letter !== null);
}

const told = async (session: Session) => {
  const { id: proposalId } = await db.proposal.findFirstOrThrow({ where: { bookingId: session.bookingId }, orderBy: { createdAt: "desc" }, select: { id: true } });
  for (const _again of [1, 2]) await tellProposal({ bookingId: session.bookingId, proposalId });
  return lettersOf(session);
};

describe("letters about other times", () => {
  test("the other side gets one, with a link for each time and one for none; the links only look", async () => {
    const session = await confirmedSession();
    await proposeTimes(session.host, { id: session.bookingId, times, message: "A train strike." });
    const letters = await told(session);
    expect(letters.map(({ to, template }) => [to, template])).toEqual([["client", "proposal-received"]]);
    const text = letters[0]?.text ?? "";
    expect(text).toContain("A train strike.");
    expect(text).toContain("Moving costs nothing.");
    const links = [...text.matchAll(/\/answer\/([\w-]+)(\?[\w=]+)?/g)].map(([, token = "", query]) => ({ token, query }));
    expect(links.map(({ query }) => query).toSorted()).toEqual(["?answer=decline", "?time=1", "?time=2", undefined]);
    expect(await answerPage(links[0]?.token ?? "", new Date())).toMatchObject({ isOpen: true, booking: { id: session.bookingId, side: "client" } });
    expect(await db.proposal.count({ where: { bookingId: session.bookingId, status: "open" } })).toBe(1);
    await closeProposal(session.host, { id: session.bookingId, message: "" });
    expect((await told(session)).map(({ to, template }) => [to, template])).toEqual([["client", "proposal-withdrawn"]]);
  });

  test("a declined proposal is told to whoever proposed, one that ran out to both", async () => {
    const [declined, expired] = [await confirmedSession(), await confirmedSession()];
    for (const { host, bookingId } of [declined, expired]) await proposeTimes(host, { id: bookingId, times, message: "" });
    await closeProposal(declined.client, { id: declined.bookingId, message: "On a plane." });
    await db.proposal.updateMany({ where: { bookingId: expired.bookingId }, data: { status: "expired" } });
    expect(await told(declined)).toMatchObject([{ to: "host", template: "proposal-declined", text: expect.stringContaining("On a plane.") }]);
    expect((await told(expired)).map(({ to }) => to).toSorted()).toEqual(["client", "host"]);
  });

  test("times that are answered with others are told of with those, in one letter, also when the first was never told", async () => {
    const session = await confirmedSession();
    const { proposal } = await proposeTimes(session.host, { id: session.bookingId, times, message: "" });
    await proposeTimes(session.client, { id: session.bookingId, times: [daysAhead(8, 9)], message: "Rather so.", insteadOf: proposal?.id });
    await tellProposal({ bookingId: session.bookingId, proposalId: proposal?.id ?? "" });
    const letters = await told(session);
    expect(letters).toMatchObject([{ to: "host", template: "proposal-countered", text: expect.stringContaining("cannot do any of the times that you proposed, which are free for others again") }]);
    expect(letters[0]?.text).toContain("Rather so.");
    expect(letters[0]?.text).toMatch(/\/answer\/[\w-]+\?time=1/);
    expect(await db.notification.findMany({ where: { userId: session.host.id, kind: "change" }, select: { title: true } })).toEqual([{ title: expect.stringMatching(/^None of your times, others instead: /) }]);
  });

  test("a move is told to both sides once each, with the calendar entry that takes the old one's place, and each later move anew", async () => {
    const session = await confirmedSession();
    const { host, client, bookingId } = session;
    const move = async (time: string) => {
      await proposeTimes(host, { id: bookingId, times: [time], message: "" });
      await acceptTime(client, { id: bookingId, n: 1 });
      for (const _again of [1, 2]) await tellMoved({ bookingId });
      return lettersOf(session);
    };
    const [first, second] = [await move(times[0] ?? ""), await move(times[1] ?? "")];
    for (const [index, letters] of [first, second].entries()) {
      expect(letters.map(({ to, template }) => [to, template]).toSorted()).toEqual([["client", "booking-moved"], ["host", "booking-moved"]]);
      for (const { file } of letters) expect(file).toMatch(new RegExp(`UID:booking-${bookingId}@[\\s\\S]*SEQUENCE:${index + 1}[\\s\\S]*DTSTART:${(times[index] ?? "").replaceAll(/[-:]/g, "")}`));
    }
    expect(first[0]?.text).toContain("Before: ");
    await cancelBooking(host, { id: bookingId, reason: "" }, new Date());
    await tellMoved({ bookingId });
    expect(await lettersOf(session)).toEqual([]);
  });
});

test("a moved session is reminded of at its new time, and not at its old one, even when it moves back", async () => {
  const session = await confirmedSession();
  const { host, client, bookingId, startAt } = session;
  await scheduleReminders(bookingId);
  const orders = async () =>
    (await db.$queryRaw<{ payload: { userId: string; startAt: string; timeVersion: number; minutes: number }; run_at: Date }[]>`
      SELECT payload, run_at FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'bookings.remind' AND payload->>'bookingId' = ${bookingId}`);
  const old = (await orders()).map(({ payload }) => payload);
  for (const time of [times[0] ?? "", startAt]) {
    await proposeTimes(host, { id: bookingId, times: [time], message: "" });
    await acceptTime(client, { id: bookingId, n: 1 });
    await scheduleReminders(bookingId);
  }
  const remindedAt = async (payload: (typeof old)[number]) => {
    await remind({ bookingId, ...payload }, new Date(Date.parse(startAt) - payload.minutes * 60_000));
    return db.mail.count({ where: { template: "booking-reminder", dedupeKey: { contains: bookingId } } });
  };
  const longest = old.toSorted((a, b) => b.minutes - a.minutes)[0];
  if (!longest) throw new Error("Nobody is reminded.");
  expect(await remindedAt(longest)).toBe(0);
  const anew = (await orders()).map(({ payload }) => payload).find((one) => one.timeVersion === 3 && one.minutes === longest.minutes);
  expect(anew?.startAt).toBe(new Date(startAt).toISOString());
  expect(anew && (await remindedAt(anew))).toBe(1);
  expect((await orders()).every(({ run_at }) => run_at.getTime() < Date.parse(startAt) + 2 * DAY)).toBe(true);
});
