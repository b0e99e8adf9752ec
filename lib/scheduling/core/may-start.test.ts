import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MINUTE } from "@/lib/kernel/zone";
import { mayStart } from "@/lib/scheduling/core/may-start";
import type { Availability } from "@/lib/scheduling/core/permitted-starts";
import { slotQuestions } from "@/lib/testing/slot-questions";
import { slots } from "@/lib/scheduling/core/slots";

const paris: Availability = {
  calendar: {
    timeZone: "Europe/Paris",
    weekly: [{ days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" }],
    overrides: [],
    timeOff: [{ from: "2026-12-07", to: "2026-12-07" }],
    busy: [
      { start: Date.parse("2026-12-02T10:00Z"), end: Date.parse("2026-12-02T11:00Z"), counts: true },
      { start: Date.parse("2026-12-04T08:00Z"), end: Date.parse("2026-12-04T09:00Z"), counts: true },
      { start: Date.parse("2026-12-04T15:00Z"), end: Date.parse("2026-12-04T16:00Z"), counts: true },
    ],
  },
  rules: { durationMinutes: 60, stepMinutes: 30, bufferBeforeMinutes: 0, bufferAfterMinutes: 15, noticeMinutes: 120, horizonDays: 7, dailyLimit: 2 },
  now: Date.parse("2026-12-01T08:00Z"),
};

describe("may start", () => {
  test("exactly at the slots", () => {
    fc.assert(
      fc.property(slotQuestions, fc.array(fc.nat({ max: 1_200 }), { maxLength: 20 }), (question, fives) => {
        const free = new Set(slots(question));
        const starts = fives.map((five) => question.window.start + five * 5 * MINUTE);
        for (const start of starts.filter((one) => one < question.window.end)) {
          expect(mayStart(question, start).ok).toBe(free.has(start));
        }
        for (const start of [...free].slice(0, 10)) expect(mayStart(question, start)).toEqual({ ok: true });
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ["2026-12-01T07:00Z", "past"],
    ["2026-12-01T09:00Z", "notice"],
    ["2026-12-09T10:00Z", "horizon"],
    ["9999-12-09T10:00Z", "horizon"],
    ["2026-12-02T07:00Z", "closed"],
    ["2026-12-02T15:30Z", "closed"],
    ["2026-12-05T10:00Z", "closed"],
    ["2026-12-07T10:00Z", "closed"],
    ["2026-12-02T08:10Z", "grid"],
    ["2026-12-02T09:30Z", "busy"],
    ["2026-12-02T09:00Z", "busy"],
    ["2026-12-04T11:00Z", "dailyLimit"],
  ])("%s is refused: %s", (start, reason) => {
    expect(mayStart(paris, Date.parse(start))).toEqual({ ok: false, reason });
  });

  test.each(["2026-12-01T10:00Z", "2026-12-02T08:30Z", "2026-12-02T11:00Z", "2026-12-08T15:00Z"])("%s is fine", (start) => {
    expect(mayStart(paris, Date.parse(start))).toEqual({ ok: true });
  });

  test("an offering's own limit counts its own sessions, and the calendar's is named first", () => {
    const of = (offering: string, most: number, dailyLimit: number | null) => mayStart({
      ...paris,
      calendar: { ...paris.calendar, busy: paris.calendar.busy.map((busy, index) => ({ ...busy, offering: index === 2 ? "talk" : "review" })) },
      rules: { ...paris.rules, dailyLimit, ownDailyLimit: { offering, most } },
    }, Date.parse("2026-12-04T11:00Z"));
    expect([of("talk", 1, null), of("talk", 2, null), of("review", 1, null), of("walk", 1, null), of("talk", 1, 2), of("walk", 0, null)]).toEqual([
      { ok: false, reason: "ownDailyLimit" }, { ok: true }, { ok: false, reason: "ownDailyLimit" }, { ok: true }, { ok: false, reason: "dailyLimit" }, { ok: false, reason: "ownDailyLimit" },
    ]);
  });

  test.each([Number.NaN, Infinity, 0.5])("%s is no instant of a grid", (start) => {
    expect(mayStart(paris, start).ok).toBe(false);
  });
});
