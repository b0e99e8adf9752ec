import fc from "fast-check";
import { DAY, isoDate, MINUTE } from "@/lib/kernel/zone";
import type { Hours, SlotCalendar, SlotRules } from "@/lib/scheduling/core/schema";
import type { SlotQuestion } from "@/lib/scheduling/core/slots";

/** Random questions for slots, for property tests: zones with odd offsets and odd changes, most windows near a change of offset. */
const ZONES = [
  "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Asia/Kolkata", "Pacific/Chatham",
  "Africa/Casablanca", "America/St_Johns", "Pacific/Apia", "America/Havana", "Africa/Cairo", "UTC",
] as const;

const clock = (minutes: number) => [Math.floor(minutes / 60), minutes % 60].map((part) => `${part}`.padStart(2, "0")).join(":");
const from = fc.integer({ min: 0, max: 287 }).map((five) => clock(five * 5));
const to = fc.oneof({ weight: 4, arbitrary: from }, { weight: 1, arbitrary: fc.constant("24:00") });
const openings = fc.record({ from, to });
const dates = (around: number) => fc.integer({ min: -5, max: 8 }).map((days) => isoDate(Math.floor(around / DAY) + days));

const rules: fc.Arbitrary<SlotRules> = fc.record({
  durationMinutes: fc.constantFrom(15, 25, 45, 60, 90, 240),
  stepMinutes: fc.constantFrom(5, 7, 15, 20, 30, 45, 60),
  bufferBeforeMinutes: fc.constantFrom(0, 0, 5, 15),
  bufferAfterMinutes: fc.constantFrom(0, 0, 10, 30),
  noticeMinutes: fc.constantFrom(0, 0, 60, 1440),
  horizonDays: fc.constantFrom(0, 1, 2, 5, 60, 60, 60, 60),
  dailyLimit: fc.constantFrom(null, null, null, null, 0, 1, 2, 3),
  ownDailyLimit: fc.constantFrom(undefined, undefined, ...[0, 1, 1, 2, 3].map((most) => ({ offering: "this", most }))),
});

const hoursAround = (instant: number): fc.Arbitrary<Hours> =>
  fc.record({
    weekly: fc.array(fc.record({ days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), from, to }), { maxLength: 4 }),
    overrides: fc.uniqueArray(fc.record({ date: dates(instant), windows: fc.array(openings, { maxLength: 2 }) }), {
      maxLength: 3,
      selector: (override) => override.date,
    }),
    timeOff: fc.array(
      fc.tuple(dates(instant), dates(instant)).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
      { maxLength: 1 },
    ),
  });

const busyAround = (instant: number) =>
  fc.record({ start: fc.integer({ min: -600, max: 1200 }), length: fc.integer({ min: 0, max: 60 }), counts: fc.boolean(), offering: fc.constantFrom(undefined, "this", "another") }).map(
    ({ start, length, ...rest }) => {
      const begin = instant + start * 5 * MINUTE;
      return { start: begin, end: begin + length * 5 * MINUTE, ...rest };
    },
  );

const moment = fc.record({
  zone: fc.constantFrom(...ZONES),
  day: fc.integer({ min: 19_700, max: 21_900 }),
  minutes: fc.integer({ min: -2_880, max: 1_440 }),
  atChange: fc.boolean(),
});

/** A calendar in some zone with rules, a moment and a window of up to four days, most of them next to a change of offset. */
export const slotQuestions: fc.Arbitrary<SlotQuestion> = moment.chain(({ zone, day, minutes, atChange }) => {
  const plain = Temporal.Instant.fromEpochMilliseconds(day * DAY).toZonedDateTimeISO(zone);
  const base = (atChange ? plain.getTimeZoneTransition("next") : plain)?.epochMilliseconds ?? day * DAY;
  const start = base + minutes * MINUTE;
  return fc.record({
    calendar: fc
      .record({ hours: hoursAround(start), busy: fc.array(busyAround(start), { maxLength: 8 }) })
      .map(({ hours, busy }): SlotCalendar => ({ timeZone: zone, ...hours, busy })),
    rules,
    now: fc.integer({ min: -3 * 86_400, max: 86_400 }).map((seconds) => start + seconds * 1000),
    window: fc.integer({ min: 0, max: 5_760 }).map((length) => ({ start, end: start + length * MINUTE })),
  });
});
