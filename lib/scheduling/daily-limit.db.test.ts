import "@/lib/testing/stripe-sandbox";
import { beforeEach, describe, expect, test } from "vitest";
import { declineBooking } from "@/lib/bookings/answer-request";
import { cancelBooking } from "@/lib/bookings/cancel-booking";
import { closeProposal } from "@/lib/bookings/close-proposal";
import { holdTime } from "@/lib/bookings/hold-time";
import { proposeTimes } from "@/lib/bookings/propose-times";
import { timesToMove } from "@/lib/bookings/times-to-move";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { freeSlots } from "@/lib/scheduling/free-slots";
import { reindex } from "@/lib/scheduling/free-time-index";
import { lengthFields } from "@/lib/scheduling/length-fields";
import { allHeard } from "@/lib/testing/all-heard";
import { daysAhead, newExpert, newOffering, newPerson, runOutOf } from "@/lib/testing/booking-world";
import { indexedStarts } from "@/lib/testing/free-starts";
import { confirmedWith } from "@/lib/testing/moving";
import { refusalOf } from "@/lib/testing/refusal-of";

let expert: Awaited<ReturnType<typeof newExpert>>;

beforeEach(async () => {
  expert = await newExpert({ priceAmount: 0 });
  await limit({ dailyLimit: 2 });
});

async function limit(data: { dailyLimit: number; timeZone?: string }): Promise<void> {
  await db.calendar.update({ where: { id: expert.calendarId }, data });
  await transaction((tx) => reindex(tx, [expert.calendarId]));
}

const hold = async (startAt: string, offeringId = expert.offeringId) => holdTime(await newPerson(), { offeringId, startAt });
const refused = (startAt: string, offeringId?: string) => refusalOf(hold(startAt, offeringId));
const isListed = async (startAt: string) => (await indexedStarts(expert.offeringId, new Date())).includes(Date.parse(startAt));

test("holds and confirmed sessions of every offering fill a day, and a hold that ran out does not", async () => {
  const short = await newOffering(expert.expertId, { priceAmount: 0, durationMinutes: 30 });
  await confirmedWith(short, daysAhead(4, 8));
  const held = await hold(daysAhead(4, 10));
  expect([await refused(daysAhead(4, 15)), await isListed(daysAhead(4, 15))]).toEqual(["slot_taken", false]);
  expect(await isListed(daysAhead(5, 15))).toBe(true);
  await runOutOf(held.id);
  expect((await hold(daysAhead(4, 15))).status).toBe("held");
});

test("a request fills the day while it waits, and no longer once it is declined or cancelled", async () => {
  const asked = await newOffering(expert.expertId, { priceAmount: 0, acceptance: "request" });
  const requests = [await confirmedWith(asked, daysAhead(4, 8)), await confirmedWith(asked, daysAhead(4, 10))] as const;
  expect(await db.booking.count({ where: { offeringId: asked, status: "awaiting_acceptance" } })).toBe(2);
  expect(await refused(daysAhead(4, 15))).toBe("slot_taken");
  await declineBooking(expert.host, { id: requests[0].bookingId, message: "" });
  await hold(daysAhead(4, 15));
  expect(await refused(daysAhead(4, 18))).toBe("slot_taken");
  await cancelBooking(requests[1].client, { id: requests[1].bookingId, reason: "" }, new Date());
  expect((await hold(daysAhead(4, 18))).status).toBe("held");
});

test("the day is the calendar's own: late evening in UTC is the next day in Auckland", async () => {
  await limit({ dailyLimit: 1, timeZone: "Pacific/Auckland" });
  await hold(daysAhead(4, 23));
  expect(await refused(daysAhead(5, 8))).toBe("slot_taken");
  expect((await hold(daysAhead(4, 8))).status).toBe("held");
  expect((await hold(daysAhead(5, 15))).status).toBe("held");
});

test("times that are only held for a proposal are no sessions: they fill no day, whoever looks", async () => {
  const { bookingId } = await confirmedWith(expert.offeringId, daysAhead(8));
  await proposeTimes(expert.host, { id: bookingId, times: [daysAhead(4, 8), daysAhead(4, 10), daysAhead(4, 12)], message: "" });
  expect([await refused(daysAhead(4, 10)), await isListed(daysAhead(4, 15))]).toEqual(["slot_taken", true]);
  expect((await hold(daysAhead(4, 15))).status).toBe("held");
  expect((await hold(daysAhead(4, 17))).status).toBe("held");
  expect([await refused(daysAhead(4, 20)), await isListed(daysAhead(4, 20))]).toEqual(["slot_taken", false]);
});

describe("the limit of one offering", () => {
  let once: string;

  beforeEach(async () => {
    once = await newOffering(expert.expertId, { priceAmount: 0, durationMinutes: 30, more: { dailyLimit: 1 } });
    await db.calendar.update({ where: { id: expert.calendarId }, data: { dailyLimit: 3 } });
    await transaction((tx) => reindex(tx, [expert.calendarId]));
  });

  const lists = async (offeringId: string, startAt: string) => (await indexedStarts(offeringId, new Date())).includes(Date.parse(startAt));
  const reads = async (offeringId: string, startAt: string) => {
    const offering = await db.offering.findUniqueOrThrow({ where: { id: offeringId }, select: lengthFields });
    const start = Date.parse(startAt);
    await allHeard();
    return (await freeSlots({ calendarId: expert.calendarId, ...offering }, { start, end: start + 1 }, new Date())).length === 1;
  };

  test("counts its own sessions alone, beside the limit over all; picker, index and claim say the same", async () => {
    await hold(daysAhead(4, 8));
    expect([await lists(once, daysAhead(4, 15)), await reads(once, daysAhead(4, 15))]).toEqual([true, true]);
    const held = await hold(daysAhead(4, 10), once);
    expect([await lists(once, daysAhead(4, 15)), await reads(once, daysAhead(4, 15)), await refused(daysAhead(4, 15), once)]).toEqual([false, false, "slot_taken"]);
    expect([await isListed(daysAhead(4, 15)), await reads(once, daysAhead(5, 15))]).toEqual([true, true]);
    await hold(daysAhead(4, 15));
    expect(await refused(daysAhead(4, 18))).toBe("slot_taken");
    await runOutOf(held.id);
    expect((await hold(daysAhead(4, 18), once)).status).toBe("held");
  });

  test("cannot be passed by many at once", async () => {
    await db.offering.update({ where: { id: once }, data: { dailyLimit: 2 } });
    const tries = await Promise.allSettled([8, 9, 10, 11, 12, 13].map((hour) => hold(daysAhead(4, hour), once)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(await db.reservation.count({ where: { booking: { offeringId: once }, releasedAt: null } })).toBe(2);
  });

  test("holds for a client who moves, not for the expert, and a session's own day is no obstacle", async () => {
    const { bookingId, client } = await confirmedWith(once, daysAhead(4, 8));
    await hold(daysAhead(5, 8), once);
    expect(await refusalOf(proposeTimes(client, { id: bookingId, times: [daysAhead(5, 15)], message: "" }))).toBe("slot_taken");
    const { items } = await timesToMove(client, { id: bookingId, from: daysAhead(4, 0), to: daysAhead(6, 0) }, new Date());
    expect([...new Set(items.map(({ startAt }) => startAt.slice(0, 10)))]).toEqual([daysAhead(4).slice(0, 10)]);
    await proposeTimes(client, { id: bookingId, times: [daysAhead(4, 15)], message: "" });
    await closeProposal(client, { id: bookingId, message: "" });
    expect((await proposeTimes(expert.host, { id: bookingId, times: [daysAhead(5, 15)], message: "" })).id).toBe(bookingId);
  });
});
