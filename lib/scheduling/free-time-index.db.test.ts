import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { releaseHold } from "@/lib/bookings/cancel-booking";
import { holdTime } from "@/lib/bookings/hold-time";
import { lapseOnCalendar } from "@/lib/bookings/lapse";
import { DAY, isoDate, MINUTE } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { asTheCalendar } from "@/lib/scheduling/core/offering-rules";
import { freeSlots } from "@/lib/scheduling/free-slots";
import { reindex } from "@/lib/scheduling/free-time-index";
import { saveAvailability } from "@/lib/scheduling/own-availability";
import { moveFreeTimes, rebuildFreeTimes } from "@/lib/scheduling/rebuild-free-times";
import { keepTime } from "@/lib/scheduling/release-time";
import { saveBusy } from "@/lib/scheduling/save-busy";
import { newExpert, newOffering, newPerson, runOutOf } from "@/lib/testing/booking-world";
import { indexedStarts, trueStarts } from "@/lib/testing/free-starts";
import { onOneDay } from "@/lib/testing/on-one-day";
import { newConnectedCalendar } from "@/lib/testing/outside-calendar";

const zones = ["Europe/Paris", "Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe", "UTC"] as const;
const clock = fc.integer({ min: 0, max: 95 }).map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`);
const date = fc.integer({ min: 0, max: 20 }).map((days) => isoDate(Math.floor(Date.now() / DAY) + days));
const openings = fc.record({ from: fc.oneof(clock, fc.constant("09:05")), to: clock });

const availability = fc.record({
  timeZone: fc.constantFrom(...zones),
  hours: fc.record({
    weekly: fc.array(openings.chain((opening) => fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 3 }).map((days) => ({ ...opening, days }))), { minLength: 1, maxLength: 3 }),
    overrides: fc.uniqueArray(fc.record({ date, windows: fc.array(openings, { maxLength: 2 }) }), { maxLength: 2, selector: (one) => one.date }),
    timeOff: fc.array(date.map((day) => ({ from: day, to: day })), { maxLength: 1 }),
  }),
  bufferBeforeMinutes: fc.constantFrom(0, 5, 15),
  bufferAfterMinutes: fc.constantFrom(0, 10, 30),
  noticeMinutes: fc.constantFrom(0, 60),
  horizonDays: fc.constantFrom(30, 90),
  dailyLimit: fc.constantFrom(null, null, 1, 2),
});

const minutesAhead = fc.integer({ min: -2 * 24 * 60, max: 30 * 24 * 60 });
const busy = fc.array(fc.record({ id: fc.constantFrom("a", "b", "c", "d"), at: minutesAhead, minutes: fc.constantFrom(0, 7, 60, 3 * 24 * 60) }), { maxLength: 4 });

const own = (...minutes: number[]) => fc.constantFrom(null, null, ...minutes);
const offering = fc.record({
  durationMinutes: fc.constantFrom<number>(45, 60, 25),
  stepMinutes: fc.constantFrom<number>(30, 15, 20),
  bufferBeforeMinutes: own(0, 10, 45),
  bufferAfterMinutes: own(0, 20, 60),
  horizonDays: own(3, 14, 70),
  dailyLimit: own(1, 2),
  audience: fc.constantFrom("anyone" as const, "anyone" as const, "anyone" as const, "clients" as const),
});

const change = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom("all" as const, "changes" as const), busy, goneIds: fc.subarray(["a", "b", "c", "d"]) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("hours" as const), availability }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("offering" as const), at: fc.nat(), says: offering }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("hold" as const), at: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom("release" as const, "run-out" as const, "keep" as const), at: fc.nat() }) },
);

type World = Awaited<ReturnType<typeof newWorld>>;
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

type Offered = typeof offering extends fc.Arbitrary<infer T> ? T & { id: string } : never;

async function newWorld() {
  const made = await newExpert();
  const plain = { durationMinutes: 60, stepMinutes: 30, ...asTheCalendar, audience: "anyone" as const };
  const padded = { ...plain, durationMinutes: 45, bufferBeforeMinutes: 20, horizonDays: 14, dailyLimit: 1 };
  const second = await newOffering(made.expertId, { durationMinutes: 45, more: { bufferBeforeMinutes: 20, horizonDays: 14, dailyLimit: 1 } });
  const lengths: Offered[] = [{ ...plain, id: made.offeringId }, { ...padded, id: second }];
  await transaction((tx) => reindex(tx, [made.calendarId]));
  return { ...made, lengths, connectedCalendarId: await newConnectedCalendar(made.host.id), held: [] as { id: string; client: Awaited<ReturnType<typeof newPerson>> }[] };
}

async function apply(world: World, one: Change): Promise<void> {
  if (one.kind === "hours") return void (await saveAvailability(world.host, one.availability, null));
  if (one.kind === "hold") return hold(world, one.at);
  if (one.kind === "offering") return sayAnew(world, one.at % world.lengths.length, one.says);
  if ("busy" in one) return void (await saveBusy({ ...one, connectedCalendarId: world.connectedCalendarId, busy: one.busy.map(timeOf), readAt: new Date() }));
  const [held] = world.held.splice(one.at % Math.max(1, world.held.length), 1);
  if (!held) return;
  if (one.kind === "release") await releaseHold(held.client, held.id);
  else if (one.kind === "keep") await transaction((tx) => keepTime(tx, held.id, null));
  else await runOutOf(held.id).then(() => lapseOnCalendar(world.calendarId));
}

function timeOf({ id, at, minutes }: { id: string; at: number; minutes: number }) {
  const start = Math.floor(Date.now() / MINUTE + at) * MINUTE;
  return { id, start, end: start + minutes * MINUTE };
}

async function hold(world: World, at: number): Promise<void> {
  const length = world.lengths[at % 2];
  const now = new Date();
  const starts = length ? await freeSlots({ calendarId: world.calendarId, ...length }, { start: now.getTime() + MINUTE * 2, end: now.getTime() + 20 * DAY }, now) : [];
  const start = starts[at % Math.max(1, starts.length)];
  if (!length || start === undefined) return;
  const client = await newPerson();
  // The free times may be a moment old here; a refusal changes nothing, and that is all that counts.
  const held = await holdTime(client, { offeringId: length.id, startAt: new Date(start).toISOString() }).catch(() => null);
  if (held) world.held.push({ id: held.id, client });
}

/** What an expert changes about an offering reaches the index by a job; here it is done at once. */
async function sayAnew(world: World, at: number, says: Omit<Offered, "id">): Promise<void> {
  const [known] = world.lengths.slice(at);
  if (!known) return;
  world.lengths[at] = { ...says, id: known.id };
  await db.offering.update({ where: { id: known.id }, data: says, select: { id: true } });
  await transaction((tx) => reindex(tx, [world.calendarId]));
}

async function isTrue(world: World): Promise<void> {
  const now = new Date();
  const { horizonDays } = await db.calendar.findUniqueOrThrow({ where: { id: world.calendarId }, select: { horizonDays: true } });
  const told = await db.freeStarts.findMany({ where: { calendarId: world.calendarId }, select: { offeringId: true, horizonDays: true } });
  for (const row of told) expect(row.horizonDays).toBe(Math.min(horizonDays, world.lengths.find(({ id }) => id === row.offeringId)?.horizonDays ?? Infinity));
  for (const at of [now, new Date(now.getTime() + 14 * MINUTE), new Date(now.getTime() + 16 * MINUTE), new Date(now.getTime() + 3 * DAY)]) {
    for (const length of world.lengths) {
      const starts = length.audience === "anyone" ? await trueStarts(world.calendarId, length, at, now) : [];
      expect(await indexedStarts(length.id, at)).toEqual(starts);
    }
  }
}

describe("the free-time index", () => {
  test("says what the slot core says, whatever has changed, also for the moment when holds have run out", { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        await onOneDay(async () => {
          const world = await newWorld();
          for (const one of changes) {
            await apply(world, one);
            await isTrue(world);
          }
        });
      }),
      { numRuns: 20, examples: [[Array.from({ length: 6 }, (_, index) => ({ kind: "hold" as const, at: index * 40 }))]] },
    );
  });

  test("a rebuild writes the same, says how far it is, and leaves nothing of offerings that are gone", () => onOneDay(async () => {
    const world = await newWorld();
    await hold(world, 4);
    const [hour, shorter] = world.lengths.map(({ id }) => id);
    const before = await indexedStarts(hour ?? "", new Date());
    await db.offering.update({ where: { id: shorter ?? "" }, data: { archivedAt: new Date() } });
    await db.$executeRaw`UPDATE free_starts SET starts = '0' WHERE calendar_id = ${world.calendarId}`;
    const told: [number, number][] = [];
    const count = await rebuildFreeTimes((done, all) => told.push([done, all]));
    expect(told.at(-1)).toEqual([count, count]);
    expect(before.length).toBeGreaterThan(0);
    expect(await indexedStarts(hour ?? "", new Date())).toEqual(before);
    expect(await db.freeStarts.count({ where: { offeringId: shorter ?? "" } })).toBe(0);
  }));

  test("moves forward as days pass, and finds whom it has never seen", async () => {
    const [world, unseen] = [await newWorld(), await newExpert()];
    const inTwoDays = new Date(Date.now() + 2 * DAY);
    expect(await moveFreeTimes(inTwoDays)).toBeGreaterThanOrEqual(2);
    expect(await moveFreeTimes(inTwoDays)).toBe(0);
    const [length] = world.lengths;
    if (!length) throw new Error("The world has no offering.");
    expect(await indexedStarts(length.id, inTwoDays)).toEqual(await trueStarts(world.calendarId, length, inTwoDays, inTwoDays));
    expect(await db.freeStarts.count({ where: { calendarId: unseen.calendarId } })).toBe(1);
  });
});
