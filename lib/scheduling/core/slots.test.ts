import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Interval, intersect, overlaps, pad, subtract } from "@/lib/kernel/interval";
import { DAY, MINUTE } from "@/lib/kernel/zone";
import { openIntervals } from "@/lib/scheduling/core/open-intervals";
import { slotQuestions } from "@/lib/testing/slot-questions";
import { slotsByTemporal } from "@/lib/testing/slots-oracle";
import { nextSlots, type SlotQuestion, slots } from "@/lib/scheduling/core/slots";

const MINUTES_30 = 30 * MINUTE;

/** The stretch of time that a slot needs for itself, without its buffers. */
function taken(question: SlotQuestion, start: number): Interval {
  return { start, end: start + question.rules.durationMinutes * MINUTE };
}

describe("the laws of slots", () => {
  test("the same as the rules said with Temporal", () => {
    let compared = 0;
    fc.assert(
      fc.property(slotQuestions, (question) => {
        const expected = slotsByTemporal(question, 16);
        if (!expected) return;
        compared++;
        expect(slots(question)).toEqual(expected);
      }),
      { numRuns: 600 },
    );
    expect(compared).toBeGreaterThan(400);
  });

  test("inside open hours, on the grid, in the window, clear of busy time, ascending", () => {
    fc.assert(
      fc.property(slotQuestions, (question) => {
        const { calendar, rules, now, window } = question;
        const opens = openIntervals(calendar, pad(window, 0, DAY));
        let before = -Infinity;
        for (const start of slots(question)) {
          const slot = taken(question, start);
          const open = opens.find((one) => one.start <= slot.start && slot.end <= one.end);
          expect((start - (open?.start ?? Number.NaN)) % (rules.stepMinutes * MINUTE)).toBe(0);
          expect(start >= window.start && start < window.end && start >= now + rules.noticeMinutes * MINUTE).toBe(true);
          const padded = pad(slot, rules.bufferBeforeMinutes * MINUTE, rules.bufferAfterMinutes * MINUTE);
          expect(calendar.busy.some((busy) => overlaps(busy, padded))).toBe(false);
          expect(start).toBeGreaterThan(before);
          before = start;
        }
      }),
      { numRuns: 300 },
    );
  });

  test("more busy time never adds a slot", () => {
    fc.assert(
      fc.property(slotQuestions, fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 600 }), (question, at, length) => {
        const start = question.window.start + at * MINUTE;
        const busy = [...question.calendar.busy, { start, end: start + length * MINUTE, counts: true }];
        const fewer = slots({ ...question, calendar: { ...question.calendar, busy } });
        expect(new Set(fewer).isSubsetOf(new Set(slots(question)))).toBe(true);
      }),
    );
  });

  test("a window cut in two has the same slots, wherever it is cut", () => {
    fc.assert(
      fc.property(slotQuestions, fc.nat({ max: 6_000 }), (question, minutes) => {
        const { start, end } = question.window;
        const cut = Math.min(end, start + minutes * MINUTE);
        const parts = [{ start, end: cut }, { start: cut, end }].flatMap((window) => slots({ ...question, window }));
        expect(parts).toEqual(slots(question));
      }),
      { numRuns: 300 },
    );
  });

  test("the next slots are the first ones", () => {
    fc.assert(
      fc.property(slotQuestions, fc.integer({ min: 1, max: 40 }), (question, count) => {
        const window = { start: question.now, end: question.now + (question.rules.horizonDays + 3) * DAY };
        expect(nextSlots(question, count)).toEqual(slots({ ...question, window }).slice(0, count));
      }),
    );
  });

  test("no argument is changed", () => {
    fc.assert(
      fc.property(slotQuestions, (question) => {
        const before = structuredClone(question);
        slots(question);
        expect(question).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});

describe("calendars that never close", () => {
  const always: SlotQuestion = {
    calendar: {
      timeZone: "America/New_York",
      weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00" }],
      overrides: [],
      timeOff: [],
      busy: [],
    },
    rules: { durationMinutes: 50, stepMinutes: 7, bufferBeforeMinutes: 0, bufferAfterMinutes: 0, noticeMinutes: 0, horizonDays: 400, dailyLimit: null },
    now: Date.parse("2026-03-01T00:00Z"),
    window: { start: Date.parse("2026-03-05T00:00Z"), end: Date.parse("2026-03-12T00:00Z") },
  };

  test("keep one grid, whatever window is asked for, across the change of offset too", () => {
    const whole = slots(always);
    expect(whole).toHaveLength(Math.floor((7 * 24 * 60) / 7));
    expect(new Set(whole.slice(1).map((start, index) => start - (whole[index] ?? 0)))).toEqual(new Set([7 * MINUTE]));
    const days = Array.from({ length: 7 }, (_, day) => always.window.start + day * DAY);
    expect(days.flatMap((start) => slots({ ...always, window: { start, end: start + DAY } }))).toEqual(whole);
  });

  test("start anew after time off, however long ago", () => {
    const calendar = { ...always.calendar, timeOff: [{ from: "2023-05-01", to: "2023-05-01" }] };
    const [first = 0] = slots({ ...always, calendar });
    expect((first - Date.parse("2023-05-02T04:00Z")) % (7 * MINUTE)).toBe(0);
  });

  test("count from their own first opening", () => {
    const weekly = [{ days: [1, 2, 3, 4, 5, 6, 7], from: "07:05", to: "07:05" }];
    const [first] = slots({ ...always, calendar: { ...always.calendar, weekly }, rules: { ...always.rules, stepMinutes: 60 } });
    expect(first).toBe(Date.parse("2026-03-05T00:05Z"));
  });
});

test("a slot may run past midnight into the next day's opening, wherever the window ends", () => {
  const at = (time: string) => Date.parse(`2026-12-${time}Z`);
  const question: SlotQuestion = {
    calendar: {
      timeZone: "UTC",
      weekly: [{ days: [3], from: "20:30", to: "24:00" }, { days: [4], from: "00:00", to: "00:45" }],
      overrides: [],
      timeOff: [],
      busy: [],
    },
    rules: { durationMinutes: 60, stepMinutes: 30, bufferBeforeMinutes: 0, bufferAfterMinutes: 0, noticeMinutes: 0, horizonDays: 9, dailyLimit: null },
    now: at("01T00:00"),
    window: { start: at("02T23:00"), end: at("02T23:31") },
  };
  expect(slots(question)).toEqual([at("02T23:00"), at("02T23:30")]);
});

test("open hours minus busy time is free time", () => {
  const at = (time: string) => Date.parse(`2026-12-02T${time}Z`);
  const range = { start: at("00:00"), end: at("24:00") };
  const hours = { timeZone: "UTC", weekly: [{ days: [3], from: "09:00", to: "12:00" }], overrides: [], timeOff: [] };
  const free = subtract(intersect(openIntervals(hours, range), [range]), [{ start: at("10:00"), end: at("10:00") + MINUTES_30 }]);
  expect(free).toEqual([
    { start: at("09:00"), end: at("10:00") },
    { start: at("10:30"), end: at("12:00") },
  ]);
});
