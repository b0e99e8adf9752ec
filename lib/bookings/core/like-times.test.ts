import { expect, test } from "vitest";
import { likeTimes } from "@/lib/bookings/core/like-times";

const at = (text: string) => Date.parse(text);
const said = (starts: number[]) => starts.map((start) => new Date(start).toISOString().slice(5, 16));
const hourly = (from: string, hours: number) => Array.from({ length: hours }, (_, index) => at(from) + index * 3_600_000);

test("the same weekday and clock come first, then the same clock, then what is free next", () => {
  const starts = hourly("2026-11-23T06:00:00Z", 24 * 21);
  expect(said(likeTimes(starts, { startAt: at("2026-11-17T14:00:00Z"), timeZone: "Europe/Berlin" }, 5))).toEqual(["11-24T14:00", "12-01T14:00", "11-23T14:00", "12-08T14:00", "11-25T14:00"]);
});

test("it is the clock of the wall, also across the change of the hour", () => {
  const starts = hourly("2026-10-26T00:00:00Z", 24 * 7);
  expect(said(likeTimes(starts, { startAt: at("2026-10-20T13:00:00Z"), timeZone: "Europe/Berlin" }, 1))).toEqual(["10-27T14:00"]);
});

test("where nothing is alike the next free ones are", () => {
  const starts = [at("2026-11-23T06:00:00Z"), at("2026-11-26T07:15:00Z")];
  expect(likeTimes(starts, { startAt: at("2026-11-17T14:00:00Z"), timeZone: "UTC" }, 4)).toEqual(starts);
  expect(likeTimes([], { startAt: 0, timeZone: "UTC" }, 4)).toEqual([]);
});
