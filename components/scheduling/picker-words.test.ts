import { expect, test } from "vitest";
import { cityOf, clockElsewhere, dateWords, distanceWords, monthWords, shortTime } from "@/components/scheduling/picker-words";

const at = Date.parse("2026-12-01T14:00:00Z");

test("times and dates in words", () => {
  expect(dateWords("2026-11-24")).toBe("Tuesday 24 November");
  expect(monthWords("2026-12")).toBe("December 2026");
  expect(shortTime(at, "Europe/Paris")).toBe("Tue 15:00");
  expect(cityOf("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
});

test("the clock elsewhere names its day when it is another one", () => {
  expect(clockElsewhere(at, "Europe/Paris", "America/New_York")).toBe("09:00");
  expect(clockElsewhere(at, "Europe/Paris", "Pacific/Auckland")).toBe("Wed 03:00");
});

test.each([
  ["Europe/Paris", "Europe/Berlin", "the same time as yours"],
  ["Europe/Paris", "America/New_York", "6 hours behind you"],
  ["Europe/London", "Asia/Kathmandu", "5 hours and 45 minutes ahead of you"],
  ["Europe/London", "Europe/Paris", "1 hour ahead of you"],
])("seen from %s, %s is %s", (here, there, words) => {
  expect(distanceWords(at, here, there)).toBe(words);
});
