import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copyDay, DAY_MINUTES, fromWeek, openMinutes, paint, setDay, toWeek, type Week } from "@/lib/scheduling/core/week-grid";

const empty: Week = Array.from({ length: 7 }, () => []);
const stroke = fc
  .record({ day: fc.integer({ min: 0, max: 6 }), a: fc.integer({ min: 0, max: 95 }), b: fc.integer({ min: 1, max: 96 }), isOpen: fc.boolean() })
  .filter(({ a, b }) => a < b);
const painted = fc.array(stroke, { maxLength: 20 }).map((strokes) =>
  strokes.reduce<Week>((week, { day, a, b, isOpen }) => paint(week, day, { from: a * 15, to: b * 15 }, isOpen), empty),
);

describe("the painted week", () => {
  it("survives being written as weekly windows and read again", () => {
    fc.assert(
      fc.property(painted, (week) => {
        expect(toWeek(fromWeek(week))).toEqual(week);
      }),
    );
  });

  it("is open exactly where the last stroke over a minute opened it", () => {
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 12 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: DAY_MINUTES - 1 }), (strokes, day, minute) => {
        const week = strokes.reduce<Week>((known, each) => paint(known, each.day, { from: each.a * 15, to: each.b * 15 }, each.isOpen), empty);
        const last = strokes.findLast((each) => each.day === day && each.a * 15 <= minute && minute < each.b * 15);
        expect(week[day]?.some(({ from, to }) => from <= minute && minute < to)).toBe(last?.isOpen ?? false);
      }),
    );
  });

  it("shares one window between days that are alike, and closes at 24:00", () => {
    const week = copyDay(paint(empty, 0, { from: 540, to: DAY_MINUTES }, true), 0, [1, 2]);
    expect(fromWeek(week)).toEqual([{ days: [1, 2, 3], from: "09:00", to: "24:00" }]);
    expect(openMinutes(week)).toBe(3 * 15 * 60);
  });

  it("keeps a window that runs past midnight", () => {
    const week = setDay(empty, 4, [{ from: 22 * 60, to: 2 * 60 }]);
    expect(week[4]).toEqual([{ from: 1_320, to: 1_560 }]);
    expect(fromWeek(week)).toEqual([{ days: [5], from: "22:00", to: "02:00" }]);
    expect(toWeek(fromWeek(week))).toEqual(week);
  });
});
