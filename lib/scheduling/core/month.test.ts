import fc from "fast-check";
import { expect, test } from "vitest";
import { dateAfterKey, monthAfter, monthOf, monthWeeks, monthWindow } from "@/lib/scheduling/core/month";

const months = fc.integer({ min: 0, max: 600 }).map((ahead) => monthAfter("2020-01", ahead));

test("weeks run from Monday to Sunday and hold every date once", () => {
  expect(monthWeeks("2027-02").flat()).toEqual(Array.from({ length: 28 }, (_, day) => `2027-02-${String(day + 1).padStart(2, "0")}`));
  fc.assert(
    fc.property(months, (month) => {
      const weeks = monthWeeks(month);
      const dates = weeks.flat().filter((date) => date !== null);
      expect(new Set(dates).size).toBe(dates.length);
      expect(dates.length).toBe(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate());
      for (const week of weeks) week.forEach((date, index) => date && expect((new Date(date).getUTCDay() + 6) % 7).toBe(index));
    }),
  );
});

test("the window of a month holds it in every zone and is short enough to ask for", () => {
  const { start, end } = monthWindow("2026-12");
  for (const zone of ["Pacific/Kiritimati", "Etc/GMT+12"]) {
    expect(Temporal.PlainDate.from("2026-12-01").toZonedDateTime(zone).epochMilliseconds).toBeGreaterThanOrEqual(start);
    expect(Temporal.PlainDate.from("2027-01-01").toZonedDateTime(zone).epochMilliseconds).toBeLessThanOrEqual(end);
  }
  expect(end - start).toBeLessThan(62 * 86_400_000);
});

test.each([
  ["2026-12-01", "ArrowLeft", "2026-11-30"],
  ["2026-12-31", "ArrowDown", "2027-01-07"],
  ["2026-12-03", "Home", "2026-11-30"],
  ["2026-12-03", "End", "2026-12-06"],
  ["2027-01-31", "PageDown", "2027-02-28"],
  ["2027-01-31", "PageUp", "2026-12-31"],
  ["2027-01-31", "Enter", null],
])("from %s %s leads to %s", (date, key, next) => {
  expect(dateAfterKey(date, key)).toBe(next);
});

test("there and back again", () => {
  fc.assert(
    fc.property(months, (month) => {
      expect(monthAfter(monthAfter(month, 7), -7)).toBe(month);
      expect(monthOf(`${month}-09`)).toBe(month);
    }),
  );
});
