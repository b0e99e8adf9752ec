import "@/lib/testing/stripe-sandbox";
import { describe, expect, test } from "vitest";
import { acceptTime } from "@/lib/bookings/accept-time";
import { cancelBooking, releaseHold } from "@/lib/bookings/cancel-booking";
import { closeProposal } from "@/lib/bookings/close-proposal";
import { holdTime } from "@/lib/bookings/hold-time";
import { proposeTimes } from "@/lib/bookings/propose-times";
import { startCheckout } from "@/lib/bookings/start-checkout";
import { lapseEverywhere } from "@/lib/bookings/sweep-bookings";
import { DomainError } from "@/lib/kernel/errors";
import { MINUTE } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { busy, isBusy } from "@/lib/platform/refusal";
import { daysAhead, newExpert, newOffering, newPerson, runOutOf } from "@/lib/testing/booking-world";
import { confirmedWith } from "@/lib/testing/moving";
import { expectTimeAndMoneyWhole } from "@/lib/testing/time-invariants";

const after = (start: string, minutes: number) => new Date(Date.parse(start) + minutes * MINUTE).toISOString();
const pick = <T>(from: readonly T[]): T => {
  const one = from[Math.floor(Math.random() * from.length)];
  if (one === undefined) throw new Error("There is nothing to pick from.");
  return one;
};

/** What came of many tries at once; who waits too long on a slow machine hears that we are busy, as the door says it. Anything else that is no refusal is thrown. */
async function outcomes<T>(tries: readonly Promise<T>[]): Promise<{ done: T[]; refused: string[] }> {
  const settled = await Promise.allSettled(tries);
  const refused = settled.flatMap((one) => (one.status === "rejected" ? [codeOf(one.reason)] : []));
  return { done: settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : [])), refused };
}

function codeOf(reason: unknown): string {
  if (reason instanceof DomainError) return reason.code;
  if (isBusy(reason)) return busy().code;
  throw reason;
}

/** Five offerings on one calendar, each with a length, a grid and padding of its own; they cost nothing. */
async function fiveOfferings() {
  const expert = await newExpert({ priceAmount: 0 });
  await db.calendar.update({ where: { id: expert.calendarId }, data: { bufferBeforeMinutes: 5, bufferAfterMinutes: 5 } });
  const kinds = [[25, 5, 0, 0], [45, 15, 15, 0], [60, 30, 0, 30], [90, 15, 10, 10], [150, 10, null, null]] as const;
  const offerings = await Promise.all(
    kinds.map(async ([durationMinutes, stepMinutes, bufferBeforeMinutes, bufferAfterMinutes]) => {
      const id = await newOffering(expert.expertId, { durationMinutes, priceAmount: 0, more: { stepMinutes, bufferBeforeMinutes, bufferAfterMinutes } });
      return { id, stepMinutes };
    }),
  );
  return { ...expert, offerings };
}

describe("many at once", () => {
  test("sixty hold one slot through twelve offerings: one has it, the others hear that it is taken", { timeout: 60_000 }, async () => {
    const { expertId, calendarId } = await newExpert();
    const offerings = await Promise.all(Array.from({ length: 12 }, (_, index) => newOffering(expertId, { more: { bufferBeforeMinutes: index % 4, bufferAfterMinutes: index % 3 } })));
    const { done, refused } = await outcomes(Array.from({ length: 60 }, async (_, index) => holdTime(await newPerson(), { offeringId: offerings[index % 12] ?? "", startAt: daysAhead(3) })));
    expect(done.length).toBe(1);
    expect(refused.filter((code) => code !== "slot_taken" && code !== "busy")).toEqual([]);
    expect(await db.reservation.count({ where: { calendarId, releasedAt: null } })).toBe(1);
    await expectTimeAndMoneyWhole();
  });

  test("fifty clients on slots that overlap, of different lengths and padding, who pay, give up and run out: never an overlap", { timeout: 60_000 }, async () => {
    const { offerings } = await fiveOfferings();
    const from = daysAhead(4, 8);
    const wave = Array.from({ length: 50 }, async () => {
      const [client, { id, stepMinutes }] = [await newPerson(), pick(offerings)];
      const held = await holdTime(client, { offeringId: id, startAt: after(from, stepMinutes * Math.floor((Math.random() * 360) / stepMinutes)) });
      const next = Math.random();
      if (next < 0.4) await startCheckout(client, { id: held.id });
      else if (next < 0.6) await releaseHold(client, held.id);
      else if (next < 0.7) await runOutOf(held.id);
      return held.id;
    });
    const { done, refused } = await outcomes(wave);
    expect(done.length).toBeGreaterThan(2);
    expect(refused.filter((code) => code !== "slot_taken" && code !== "slot_off_grid" && code !== "busy")).toEqual([]);
    await lapseEverywhere();
    await expectTimeAndMoneyWhole();
  });

  test("padding is kept between any two sessions, each its own", { timeout: 60_000 }, async () => {
    const { calendarId, offerings } = await fiveOfferings();
    const from = daysAhead(5, 8);
    await outcomes(Array.from({ length: 40 }, async () => {
      const { id, stepMinutes } = pick(offerings);
      return holdTime(await newPerson(), { offeringId: id, startAt: after(from, stepMinutes * Math.floor((Math.random() * 300) / stepMinutes)) });
    }));
    const taken = await db.booking.findMany({ where: { status: "held", expert: { calendarId } }, orderBy: { startAt: "asc" }, select: { startAt: true, endAt: true, bufferBeforeMinutes: true, bufferAfterMinutes: true } });
    expect(taken.length).toBeGreaterThan(1);
    taken.slice(1).forEach((next, index) => {
      const before = taken[index];
      const gap = (next.startAt.getTime() - (before?.endAt.getTime() ?? 0)) / MINUTE;
      expect(gap).toBeGreaterThanOrEqual((before?.bufferAfterMinutes ?? 0) + next.bufferBeforeMinutes);
    });
  });
});

describe("proposals against bookings", () => {
  test("hosts and clients propose, accept, decline and cancel while others book the same hours: never an overlap, nothing held for nobody", { timeout: 90_000 }, async () => {
    const { host, calendarId, offerings } = await fiveOfferings();
    const [, , hour] = offerings;
    if (!hour) throw new Error("There is no hour to book.");
    const sessions = [];
    for (let index = 0; index < 6; index += 1) sessions.push(await confirmedWith(hour.id, daysAhead(4, 6 + 2 * index)));
    const anyTime = () => after(daysAhead(4, 6), 30 * Math.floor(Math.random() * 28));
    const moves = sessions.map(async ({ client, bookingId: id }) => {
      const [proposer, other] = Math.random() < 0.5 ? [host, client] : [client, host];
      await proposeTimes(proposer, { id, times: [...new Set([anyTime(), anyTime(), anyTime()])], message: "" });
      const answer = Math.random();
      if (answer < 0.5) await acceptTime(other, { id, n: 1 });
      else if (answer < 0.65) await closeProposal(other, { id, message: "" });
      else if (answer < 0.8) await cancelBooking(client, { id, reason: "" }, new Date());
    });
    const rivals = Array.from({ length: 30 }, async () => {
      const { id } = pick(offerings);
      await holdTime(await newPerson(), { offeringId: id, startAt: anyTime() });
    });
    await outcomes([...moves, ...rivals]);
    await lapseEverywhere();
    await expectTimeAndMoneyWhole();
    const standing = await db.booking.count({ where: { status: { in: ["held", "confirmed"] }, expert: { calendarId } } });
    expect(await db.reservation.count({ where: { calendarId, proposalId: null, releasedAt: null } })).toBe(standing);
  });
});
