import "@/lib/testing/stripe-sandbox";
import { describe, expect, test } from "vitest";
import { DomainError } from "@/lib/kernel/errors";
import { holdTime } from "@/lib/bookings/hold-time";
import { lapseEverywhere } from "@/lib/bookings/sweep-bookings";
import { getBooking } from "@/lib/bookings/queries";
import { startCheckout } from "@/lib/bookings/start-checkout";
import { db } from "@/lib/platform/db";
import { daysAhead, newExpert, newOffering, newPerson, runOutOf } from "@/lib/testing/booking-world";

async function refusalOf(work: Promise<unknown>): Promise<DomainError> {
  const error = await work.then(() => null, (thrown: unknown) => thrown);
  if (!(error instanceof DomainError)) throw error ?? new Error("Nothing was refused.");
  return error;
}

describe("many people and one time", () => {
  test("fifty at the same instant: exactly one holds it, the others hear what is free next", async () => {
    const { offeringId, calendarId } = await newExpert();
    const people = await Promise.all(Array.from({ length: 50 }, () => newPerson()));
    const tries = await Promise.allSettled(people.map((person) => holdTime(person, { offeringId, startAt: daysAhead(3) })));
    const refused = tries.flatMap((one) => (one.status === "rejected" ? [one.reason as DomainError] : []));
    expect(refused.map((error) => error.code)).toEqual(Array.from({ length: 49 }, () => "slot_taken"));
    expect(refused.every((error) => (error.details.help?.["nextFree"] as string[]).length === 4)).toBe(true);
    expect(refused.every((error) => !(error.details.help?.["nextFree"] as string[]).includes(daysAhead(3)))).toBe(true);
    expect(await db.reservation.count({ where: { calendarId, releasedAt: null } })).toBe(1);
    expect(await db.booking.count({ where: { offeringId } })).toBe(1);
  });

  test("through many doors at once, where only the calendar's lock is between them: exactly one", async () => {
    const { calendarId, expertId } = await newExpert();
    const offerings = await Promise.all(Array.from({ length: 24 }, () => newOffering(expertId)));
    const tries = await Promise.allSettled(offerings.map(async (id) => holdTime(await newPerson(), { offeringId: id, startAt: daysAhead(3) })));
    expect(tries.filter((one) => one.status === "fulfilled").length).toBe(1);
    expect(tries.flatMap((one) => (one.status === "rejected" ? [(one.reason as DomainError).code] : []))).toEqual(Array.from({ length: 23 }, () => "slot_taken"));
    expect(await db.reservation.count({ where: { calendarId, releasedAt: null } })).toBe(1);
  });

  test("different lengths that overlap: what is held never overlaps", async () => {
    const { offeringId, calendarId, expertId } = await newExpert();
    const long = await newOffering(expertId, { durationMinutes: 150 });
    const short = await newOffering(expertId, { durationMinutes: 30 });
    const wants = [offeringId, long, short].flatMap((id) => Array.from({ length: 8 }, (_, half) => ({ offeringId: id, startAt: new Date(Date.parse(daysAhead(4)) + half * 1_800_000).toISOString() })));
    const tries = await Promise.allSettled(wants.map(async (want) => holdTime(await newPerson(), want)));
    const held = await db.reservation.findMany({ where: { calendarId, releasedAt: null }, orderBy: { startAt: "asc" } });
    expect(held.length).toBe(tries.filter((one) => one.status === "fulfilled").length);
    held.slice(1).forEach((next, index) => expect(next.startAt.getTime()).toBeGreaterThanOrEqual(held[index]?.endAt.getTime() ?? 0));
  });

  test("the database itself refuses an overlap", async () => {
    const [constraint] = await db.$queryRaw<{ definition: string }[]>`SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = 'reservations_never_overlap'`;
    expect(constraint?.definition).toBe("EXCLUDE USING gist (calendar_id WITH =, during WITH &&) WHERE ((released_at IS NULL))");
  });

  test("padding is part of what is taken", async () => {
    const { offeringId, calendarId } = await newExpert();
    await db.calendar.update({ where: { id: calendarId }, data: { bufferAfterMinutes: 15 } });
    await holdTime(await newPerson(), { offeringId, startAt: daysAhead(3, 10) });
    expect((await refusalOf(holdTime(await newPerson(), { offeringId, startAt: daysAhead(3, 11) }))).code).toBe("slot_taken");
  });
});

describe("a hold", () => {
  test("pressed twice is one booking", async () => {
    const { offeringId } = await newExpert();
    const client = await newPerson();
    const [one, other] = await Promise.all([holdTime(client, { offeringId, startAt: daysAhead(2) }), holdTime(client, { offeringId, startAt: daysAhead(2) })]);
    expect(other.id).toBe(one.id);
    expect(one).toMatchObject({ status: "held", side: "client", total: { amount: 9_500, currency: "EUR" }, taxLabel: "Tax: none charged by this expert", policy: { name: "moderate" } });
  });

  test("that has run out is free for the next at once, without the worker", async () => {
    const { offeringId } = await newExpert();
    const slow = await newPerson();
    const first = await holdTime(slow, { offeringId, startAt: daysAhead(2) });
    await runOutOf(first.id);
    const second = await holdTime(await newPerson(), { offeringId, startAt: daysAhead(2) });
    expect(second.status).toBe("held");
    expect((await getBooking(slow, first.id)).status).toBe("expired");
    expect(await db.bookingEvent.findMany({ where: { bookingId: first.id }, orderBy: { id: "asc" }, select: { kind: true } })).toEqual([{ kind: "held" }, { kind: "hold_ended" }]);
  });

  test("that has run out is tidied by the worker", async () => {
    const { offeringId } = await newExpert();
    const client = await newPerson();
    const hold = await holdTime(client, { offeringId, startAt: daysAhead(2) });
    await runOutOf(hold.id);
    await lapseEverywhere();
    expect((await getBooking(client, hold.id)).status).toBe("expired");
    expect(await db.reservation.count({ where: { bookingId: hold.id, releasedAt: null } })).toBe(0);
  });

  test("is one of three at most", async () => {
    const { offeringId } = await newExpert();
    const client = await newPerson();
    for (const hour of [1, 2, 3]) await holdTime(client, { offeringId, startAt: daysAhead(2, hour) });
    expect((await refusalOf(holdTime(client, { offeringId, startAt: daysAhead(2, 4) }))).code).toBe("too_many_holds");
  });
});

describe("what is refused", () => {
  test.each([
    ["in the past", daysAhead(-1), "slot_in_past", "invalid"],
    ["off the grid", daysAhead(2).replace(":00:00Z", ":10:00Z"), "slot_off_grid", "invalid"],
    ["beyond the furthest day", daysAhead(200), "slot_too_far", "invalid"],
  ])("a start %s", async (_story, startAt, code, refusal) => {
    const { offeringId } = await newExpert();
    const error = await refusalOf(holdTime(await newPerson(), { offeringId, startAt }));
    expect(error).toMatchObject({ code, refusal });
    expect(error.details.errors?.[0]?.path).toBe("startAt");
  });

  test("a start inside the notice, and one outside the hours", async () => {
    const { offeringId, calendarId } = await newExpert();
    await db.calendar.update({ where: { id: calendarId }, data: { noticeMinutes: 5 * 24 * 60, hours: { weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "09:00", to: "17:00" }], overrides: [], timeOff: [] } } });
    const client = await newPerson();
    expect((await refusalOf(holdTime(client, { offeringId, startAt: daysAhead(2) }))).code).toBe("slot_too_soon");
    expect((await refusalOf(holdTime(client, { offeringId, startAt: daysAhead(9, 20) }))).code).toBe("slot_closed");
  });

  test("one's own offering, an archived one, an unpublished or suspended expert's, an unknown one", async () => {
    const startAt = daysAhead(2);
    const { host, offeringId, expertId } = await newExpert();
    const client = await newPerson();
    expect((await refusalOf(holdTime(host, { offeringId, startAt }))).code).toBe("own_offering");
    expect((await refusalOf(holdTime(client, { offeringId: "nothing", startAt }))).code).toBe("not_found");
    await db.offering.update({ where: { id: offeringId }, data: { archivedAt: new Date() } });
    expect((await refusalOf(holdTime(client, { offeringId, startAt }))).code).toBe("offering_closed");
    const hidden = await newExpert();
    await db.expert.update({ where: { id: hidden.expertId }, data: { publishedAt: null } });
    expect((await refusalOf(holdTime(client, { offeringId: hidden.offeringId, startAt }))).code).toBe("expert_not_bookable");
    const suspended = await newExpert();
    await db.user.update({ where: { id: suspended.host.id }, data: { suspendedAt: new Date() } });
    expect((await refusalOf(holdTime(client, { offeringId: suspended.offeringId, startAt }))).code).toBe("expert_not_bookable");
    expect(await db.booking.count({ where: { expertId } })).toBe(0);
  });

  test("paying for a hold whose expert was suspended since", async () => {
    const { host, offeringId } = await newExpert();
    const client = await newPerson();
    const { id } = await holdTime(client, { offeringId, startAt: daysAhead(2) });
    await db.user.update({ where: { id: host.id }, data: { suspendedAt: new Date() } });
    expect((await refusalOf(startCheckout(client, { id }))).code).toBe("expert_not_bookable");
    expect(await db.payment.count({ where: { bookingId: id } })).toBe(0);
  });

  test("looking at another person's booking", async () => {
    const { host, offeringId } = await newExpert();
    const booking = await holdTime(await newPerson(), { offeringId, startAt: daysAhead(2) });
    expect((await refusalOf(getBooking(await newPerson(), booking.id))).refusal).toBe("not_found");
    expect((await getBooking(host, booking.id)).side).toBe("host");
  });
});
