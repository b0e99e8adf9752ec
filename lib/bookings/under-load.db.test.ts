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
import { daysAhead, newExpert, newOffering, newPerson, runOutOf } from "@/lib/testing/booking-world";
import { confirmedWith } from "@/lib/testing/moving";
import { expectTimeAndMoneyWhole } from "@/lib/testing/time-invariants";
import { type Random, randomOf } from "@/prisma/seed/random";

const after = (start: string, minutes: number) => new Date(Date.parse(start) + minutes * MINUTE).toISOString();

/** What came of many tries at once. Anything that is no refusal is thrown. */
async function outcomes<T>(tries: readonly Promise<T>[]): Promise<{ done: T[]; refused: string[] }> {
  const settled = await Promise.allSettled(tries);
  const refused = settled.flatMap((one) => (one.status === "rejected" ? [codeOf(one.reason)] : []));
  return { done: settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : [])), refused };
}

function codeOf(reason: unknown): string {
  if (reason instanceof DomainError) return reason.code;
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

type Offered = { readonly id: string; readonly stepMinutes: number };

/** Some offering at some start of its grid, within so many minutes. */
function wishOf(dice: Random, offerings: readonly Offered[], from: string, minutes: number): { offeringId: string; startAt: string } {
  const { id, stepMinutes } = dice.pick(offerings);
  return { offeringId: id, startAt: after(from, stepMinutes * dice.between(0, Math.ceil(minutes / stepMinutes) - 1)) };
}

describe("many at once", () => {
  test("sixty hold one slot through twelve offerings: one has it, the others hear that it is taken", async () => {
    const { expertId, calendarId } = await newExpert();
    const offerings = await Promise.all(Array.from({ length: 12 }, (_, index) => newOffering(expertId, { more: { bufferBeforeMinutes: index % 4, bufferAfterMinutes: index % 3 } })));
    const { done, refused } = await outcomes(Array.from({ length: 60 }, async (_, index) => holdTime(await newPerson(), { offeringId: offerings[index % 12] ?? "", startAt: daysAhead(3) })));
    expect(done.length).toBe(1);
    expect(refused).toEqual(Array.from({ length: 59 }, () => "slot_taken"));
    expect(await db.reservation.count({ where: { calendarId, releasedAt: null } })).toBe(1);
    await expectTimeAndMoneyWhole();
  });

  test("fifty clients on slots that overlap, of different lengths and padding, who pay, give up and run out: never an overlap", async () => {
    const { offerings } = await fiveOfferings();
    const dice = randomOf("fifty clients");
    const wishes = Array.from({ length: 50 }, () => ({ ...wishOf(dice, offerings, daysAhead(4, 8), 360), next: dice.next() }));
    const wave = wishes.map(async ({ next, ...wish }) => {
      const client = await newPerson();
      const held = await holdTime(client, wish);
      if (next < 0.4) await startCheckout(client, { id: held.id });
      else if (next < 0.6) await releaseHold(client, held.id);
      else if (next < 0.7) await runOutOf(held.id);
      return held.id;
    });
    const { done, refused } = await outcomes(wave);
    expect(done.length).toBeGreaterThan(2);
    expect(refused.filter((code) => code !== "slot_taken" && code !== "slot_off_grid")).toEqual([]);
    await lapseEverywhere();
    await expectTimeAndMoneyWhole();
  });

  test("padding is kept between any two sessions, each its own", async () => {
    const { calendarId, offerings } = await fiveOfferings();
    const dice = randomOf("padding");
    const wishes = Array.from({ length: 40 }, () => wishOf(dice, offerings, daysAhead(5, 8), 300));
    await outcomes(wishes.map(async (wish) => holdTime(await newPerson(), wish)));
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
  test("hosts and clients propose, accept, decline and cancel while others book the same hours: never an overlap, nothing held for nobody", async () => {
    const { host, calendarId, offerings } = await fiveOfferings();
    const [, , hour] = offerings;
    if (!hour) throw new Error("There is no hour to book.");
    const sessions = [];
    for (let index = 0; index < 6; index += 1) sessions.push(await confirmedWith(hour.id, daysAhead(4, 6 + 2 * index)));
    const dice = randomOf("proposals");
    const anyTime = () => after(daysAhead(4, 6), 30 * dice.between(0, 27));
    const plans = sessions.map((session) => ({ ...session, isHosts: dice.chance(0.5), times: [...new Set([anyTime(), anyTime(), anyTime()])], answer: dice.next() }));
    const moves = plans.map(async ({ client, bookingId: id, isHosts, times, answer }) => {
      const [proposer, other] = isHosts ? [host, client] : [client, host];
      await proposeTimes(proposer, { id, times, message: "" });
      if (answer < 0.5) await acceptTime(other, { id, n: 1 });
      else if (answer < 0.65) await closeProposal(other, { id, message: "" });
      else if (answer < 0.8) await cancelBooking(client, { id, reason: "" }, new Date());
    });
    const wishes = Array.from({ length: 30 }, () => ({ offeringId: dice.pick(offerings).id, startAt: anyTime() }));
    const rivals = wishes.map(async (wish) => void (await holdTime(await newPerson(), wish)));
    await outcomes([...moves, ...rivals]);
    await lapseEverywhere();
    await expectTimeAndMoneyWhole();
    const standing = await db.booking.count({ where: { status: { in: ["held", "confirmed"] }, expert: { calendarId } } });
    expect(await db.reservation.count({ where: { calendarId, proposalId: null, releasedAt: null } })).toBe(standing);
  });
});
