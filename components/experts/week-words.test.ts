import { expect, test } from "vitest";
import { freeStroke } from "@/components/experts/week-frame";
import { weekInWords, weekLetters } from "@/components/experts/week-words";

const week = ["2026-11-21", "2026-11-22", "2026-11-23"].map((date, index) => ({ date, isFree: index > 0, pieces: index === 1 ? ([[0, 0.25], [0.5, 0.51]] as const) : [] }));

test("a week is told from its first free day on", () => {
  expect(weekInWords(week)).toBe("Free in the next seven days: Sunday 22, Monday.");
  expect(weekInWords([])).toBe("Nothing is free in the next seven days.");
});

test("the letters begin with today", () => {
  expect(weekLetters("2026-11-21")).toBe("SSMTWTF");
});

test("free pieces are strokes on their day's bar, never too thin to see", () => {
  expect(freeStroke(week)).toBe("M39 0v10M39 20v1.5");
});
