import { render } from "react-email";
import { payAt } from "@/lib/testing/stripe-sandbox";
import { describe, expect, test } from "vitest";
import { appealNoShow } from "@/lib/bookings/appeal-no-show";
import { attendanceOf } from "@/lib/bookings/attendance-of";
import { cancelTerms } from "@/lib/bookings/cancel-booking";
import { decideCase, settleNoShows, type Verdict } from "@/lib/bookings/close-case";
import { completeSessions } from "@/lib/bookings/complete-sessions";
import { holdTime } from "@/lib/bookings/hold-time";
import { markNoShow } from "@/lib/bookings/mark-no-show";
import { noShowLetters } from "@/lib/bookings/no-show-letters";
import { bookingHistory, getBooking } from "@/lib/bookings/queries";
import { startCheckout } from "@/lib/bookings/start-checkout";
import { tellNoShow } from "@/lib/bookings/tell-no-show";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { checkLedger } from "@/lib/payments/check-ledger";
import { ledgerTrail } from "@/lib/payments/ledger-trail";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { attend } from "@/lib/testing/attend";
import { daysAhead, deliverAll, newExpert, newPerson, work } from "@/lib/testing/booking-world";

type Paid = { readonly client: Actor; readonly host: Actor; readonly id: string; readonly at: (minutes: number) => Date };

async function paid(change: { readonly format?: "in_person"; readonly meetingProvider?: "zoom" | "link" } = {}): Promise<Paid> {
  const { host, offeringId } = await newExpert();
  const client = await newPerson();
  const startAt = daysAhead(1);
  const { id } = await holdTime(client, { offeringId, startAt });
  const answer = await startCheckout(client, { id });
  await payAt("url" in answer ? answer.url : "");
  await deliverAll();
  await db.booking.update({ where: { id }, data: change });
  if (change.meetingProvider) await db.meeting.upsert({ where: { bookingId: id }, create: { bookingId: id, provider: change.meetingProvider }, update: { provider: change.meetingProvider } });
  return { client, host, id, at: (minutes) => new Date(Date.parse(startAt) + minutes * 60_000) };
}

const placesOf = async (id: string) => Object.fromEntries((await ledgerTrail(id)).items.map((item) => [item.key, item.amount.amount]));
const statusOf = async (id: string) => (await db.booking.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;
const codeOf = (doing: Promise<unknown>) => doing.then(() => "done", (error: unknown) => (error instanceof DomainError ? error.code : Promise.reject(error)));
const hours = (count: number) => count * 60;

async function decide(bookingId: string, verdict: Verdict, now: Date): Promise<void> {
  const { id: actorId } = await newPerson("admin");
  await transaction((tx) => decideCase(tx, { bookingId, verdict, reason: "As the records say.", actorId }, now));
}

describe("at the end of a session in the built-in room", () => {
  test.each([
    ["both were there", { client: [0, 60], host: [-1, 60] }, "completed", { expert: 8_550, platform: 950 }],
    ["the client did not come", { host: [-5, 30] }, "no_show", { expert: 8_550, platform: 950 }],
    ["the expert did not come", { client: [0, 20] }, "no_show", { refund: 9_500 }],
    ["nobody came", {}, "no_show", { refund: 9_500 }],
  ] as const)("%s", async (_story, there, status, expected) => {
    const { client, host, id, at } = await paid();
    const stays = Object.entries(there).map(([side, [from = 0, to = 0]]) => ({ userId: side === "client" ? client.id : host.id, from, to }));
    await attend(id, stays);
    await completeSessions(at(59));
    expect(await statusOf(id)).toBe("confirmed");
    await Promise.all([completeSessions(at(60)), completeSessions(at(61))]);
    expect(await statusOf(id)).toBe(status);
    if (status === "no_show") {
      expect(await placesOf(id)).toEqual({ escrow: 9_500 });
      await settleNoShows(at(60 + hours(47)));
      expect(await placesOf(id)).toEqual({ escrow: 9_500 });
      await Promise.all([settleNoShows(at(62 + hours(48))), settleNoShows(at(62 + hours(48)))]);
    }
    await work();
    await deliverAll();
    expect(await placesOf(id)).toEqual(expected);
    expect(await checkLedger()).toMatchObject({ isWhole: true });
    const amounts = { refund: "refund" in expected ? expected.refund : 0, fee: "platform" in expected ? expected.platform : 0, expert: "expert" in expected ? expected.expert : 0 };
    const kinds = status === "completed" ? ["completed"] : ["no_show", "no_show_final"];
    const told = (await bookingHistory(client, id)).filter(({ kind }) => kinds.includes(kind));
    expect(told).toMatchObject(kinds.map((kind) => ({ kind, details: { ...amounts, currency: "EUR" } })));
  });

  test("an absent client gets back what the policy gives at the very start", async () => {
    const { host, id, at } = await paid();
    await db.booking.update({ where: { id }, data: { cancellationPolicy: { name: "custom", tiers: [{ hoursBefore: 24, percent: 100 }, { hoursBefore: 0, percent: 20 }] } } });
    await attend(id, [{ userId: host.id, from: 0, to: 15 }]);
    await completeSessions(at(60));
    await settleNoShows(at(61 + hours(48)));
    await work();
    await deliverAll();
    expect(await placesOf(id)).toEqual({ refund: 1_900, expert: 6_840, platform: 760 });
  });
});

describe("saying that the other did not come", () => {
  test("in the room the records must agree, and the terms say beforehand what it brings", async () => {
    const { client, host, id, at } = await paid();
    await attend(id, [{ userId: client.id, from: -2, to: 14 }]);
    const tell = (actor: Actor, minutes: number) => codeOf(markNoShow(actor, { id, message: "" }, at(minutes)));
    expect(await tell(client, 9)).toBe("no_show_too_early");
    expect(await tell(host, 14)).toBe("attendance_disagrees");
    expect(await tell(await newPerson(), 14)).toBe("not_found");
    const terms = await cancelTerms(client, id, at(14));
    expect(terms.buttons).toMatchObject([{ button: "no_show", refund: { amount: 9_500 }, expert: { amount: 0 }, platform: { amount: 0 } }]);
    expect((await cancelTerms(host, id, at(14))).buttons).toEqual([]);
    expect(await Promise.all([tell(client, 14), tell(client, 14)])).toEqual(["done", "done"]);
    expect(await db.noShow.findMany({ where: { bookingId: id } })).toMatchObject([{ absent: "host", source: "attendance", status: "open" }]);
    expect(await tell(host, 15)).toBe("booking_changed");
    await completeSessions(at(60));
    expect(await statusOf(id)).toBe("no_show");
    expect(await attendanceOf(host, id, at(60))).toMatchObject({ hasRecords: true, why: "only_client", stays: [{ side: "client" }], noShow: { mayAppeal: true, refund: { amount: 9_500 } } });
    expect((await attendanceOf(client, id, at(60))).noShow).toMatchObject({ mayAppeal: false });
  });

  test.each([{ format: "in_person" }, { meetingProvider: "link" }, { meetingProvider: "zoom" }] as const)("where nothing is recorded (%j) either side is believed until the other contests", async (change) => {
    const { client, host, id, at } = await paid(change);
    await completeSessions(at(60 + hours(23)));
    expect(await statusOf(id)).toBe("confirmed");
    const racing = await Promise.all([codeOf(markNoShow(host, { id, message: "I waited at the desk." }, at(30))), codeOf(markNoShow(client, { id, message: "" }, at(30)))]);
    expect(racing.toSorted()).toEqual(["booking_changed", "done"]);
    const found = await db.noShow.findUniqueOrThrow({ where: { bookingId: id } });
    expect(found.source).toBe(found.absent === "client" ? "host" : "client");
    await appealNoShow(found.absent === "client" ? client : host, { id, text: "I was there, five minutes late." }, at(60));
    await decide(id, "overturned", at(90));
    expect(await statusOf(id)).toBe("completed");
    expect(await placesOf(id)).toEqual({ expert: 8_550, platform: 950 });
  });

  test("nobody said anything for a day: it took place", async () => {
    const { client, id, at } = await paid({ format: "in_person" });
    await completeSessions(at(60 + hours(24)));
    expect(await statusOf(id)).toBe("completed");
    expect(await codeOf(markNoShow(client, { id, message: "" }, at(61 + hours(24))))).toBe("booking_changed");
  });

  test("what Zoom recorded counts like our own room, a quarter of an hour after the end", async () => {
    const { host, id, at } = await paid({ meetingProvider: "zoom" });
    await attend(id, [{ userId: host.id, from: 1, to: 25, source: "zoom" }]);
    await completeSessions(at(61));
    expect(await statusOf(id)).toBe("confirmed");
    await completeSessions(at(76));
    expect(await db.noShow.findUnique({ where: { bookingId: id } })).toMatchObject({ absent: "client" });
  });
});

describe("an appeal", () => {
  async function missedByClient(): Promise<Paid> {
    const booking = await paid();
    await attend(booking.id, [{ userId: booking.host.id, from: 0, to: 60 }]);
    await completeSessions(booking.at(60));
    return booking;
  }

  test("is for whom it goes against, in time, and once", async () => {
    const { client, host, id, at } = await missedByClient();
    const appeal = (actor: Actor, minutes: number) => codeOf(appealNoShow(actor, { id, text: "My connection did not get in." }, at(minutes)));
    expect(await appeal(host, 70)).toBe("nothing_to_appeal");
    expect(await appeal(await newPerson(), 70)).toBe("not_found");
    expect(await appeal(client, 61 + hours(48))).toBe("appeal_over");
    expect(await Promise.all([appeal(client, 70), appeal(client, 71)])).toEqual(["done", "done"]);
    expect((await bookingHistory(host, id)).filter(({ kind }) => kind === "appealed")).toHaveLength(1);
    await settleNoShows(at(61 + hours(72)));
    expect(await placesOf(id)).toEqual({ escrow: 9_500 });
    await decide(id, "upheld", at(hours(80)));
    expect(await placesOf(id)).toEqual({ expert: 8_550, platform: 950 });
    expect(await appeal(client, hours(81))).toBe("case_closed");
    expect(await codeOf(decide(id, "overturned", at(hours(82))))).toBe("case_closed");
  });

  test("against nobody having come is open to both, and overturned the session counts as kept", async () => {
    const { client, host, id, at } = await paid();
    await completeSessions(at(60));
    await appealNoShow(host, { id, text: "We met on the phone instead." }, at(70));
    expect(await codeOf(appealNoShow(client, { id, text: "We met on the phone instead." }, at(71)))).toBe("already_appealed");
    await decide(id, "overturned", at(hours(60)));
    expect(await getBooking(client, id)).toMatchObject({ status: "completed" });
    expect(await placesOf(id)).toEqual({ expert: 8_550, platform: 950 });
    expect((await bookingHistory(client, id)).at(-1)).toMatchObject({ kind: "no_show_overturned", details: { refund: 0, fee: 950, expert: 8_550, message: "As the records say." } });
  });

  test("of a client whom the room did not let in may give everything back", async () => {
    const { client, id, at } = await missedByClient();
    await appealNoShow(client, { id, text: "The page said that the room was full." }, at(70));
    await decide(id, "returned", at(80));
    await work();
    await deliverAll();
    expect(await statusOf(id)).toBe("no_show");
    expect(await placesOf(id)).toEqual({ refund: 9_500 });
    expect((await attendanceOf(client, id, at(81))).noShow).toMatchObject({ status: "overturned", outcome: "returned", refund: { amount: 9_500 }, expert: { amount: 0 } });
    expect(await checkLedger()).toMatchObject({ isWhole: true });
  });

  test("of two admins one decides, and an appeal against the clock has one winner", async () => {
    const one = await missedByClient();
    await appealNoShow(one.client, { id: one.id, text: "My connection did not get in." }, one.at(70));
    const decisions = await Promise.all([codeOf(decide(one.id, "upheld", one.at(80))), codeOf(decide(one.id, "overturned", one.at(80)))]);
    expect(decisions.toSorted()).toEqual(["case_closed", "done"]);

    const other = await missedByClient();
    const due = other.at(60 + hours(48));
    await Promise.all([settleNoShows(due), codeOf(appealNoShow(other.client, { id: other.id, text: "At the very last moment." }, new Date(due.getTime() - 1)))]);
    const { status, settledAt } = await db.noShow.findUniqueOrThrow({ where: { bookingId: other.id } });
    expect(await placesOf(other.id)).toEqual(status === "final" ? { expert: 8_550, platform: 950 } : { escrow: 9_500 });
    expect(settledAt === null).toBe(status === "appealed");
    expect(await checkLedger()).toMatchObject({ isWhole: true });
  });

  test("is told to both sides and to the admins, each step once, with the money in the letter", async () => {
    const { client, host, id, at } = await missedByClient();
    const admin = await newPerson("admin");
    await Promise.all([1, 2].map(() => tellNoShow("no-show-found", { bookingId: id }, at(61))));
    const mails = await db.mail.findMany({ where: { template: "no-show-found", props: { path: ["bookingId"], equals: id } }, select: { userId: true, kind: true } });
    expect(mails.map(({ userId }) => userId).toSorted()).toEqual([client.id, host.id].toSorted());
    const to = await db.user.findUniqueOrThrow({ where: { id: client.id } });
    const letter = await noShowLetters["no-show-found"]({ bookingId: id }, to, at(61));
    const text = letter ? await render(letter.body, { plainText: true }) : "";
    for (const said of ["You did not come.", "€0.00", "€9.50", "€85.50", "you can appeal until"]) expect(text).toContain(said);
    await appealNoShow(client, { id, text: "My connection did not get in." }, at(70));
    await tellNoShow("no-show-appealed", { bookingId: id }, at(71));
    await decide(id, "overturned", at(80));
    await tellNoShow("no-show-decided", { bookingId: id }, at(81));
    const lines = async (userId: string) => (await db.notification.findMany({ where: { userId, subjectId: id, kind: "cancellation" }, orderBy: { createdAt: "asc" }, select: { title: true } })).map(({ title }) => title.split(":")[0]);
    expect(await lines(host.id)).toEqual(["Missed", "Appealed", "Decided"]);
    expect(await lines(admin.id)).toEqual(["An appeal waits"]);
  });

  test("the end of a session against somebody's word has one winner", async () => {
    const { client, id, at } = await paid();
    await attend(id, [{ userId: client.id, from: 0, to: 60 }]);
    await Promise.all([completeSessions(at(60)), codeOf(markNoShow(client, { id, message: "" }, at(60)))]);
    expect(await db.noShow.count({ where: { bookingId: id } })).toBe(1);
    expect((await bookingHistory(client, id)).filter(({ kind }) => kind === "no_show")).toHaveLength(1);
  });
});
