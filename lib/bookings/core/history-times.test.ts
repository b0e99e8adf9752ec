import { expect, test } from "vitest";
import { historyTimes } from "@/lib/bookings/core/history-times";

const [one, two] = ["2026-12-01T09:00:00Z", "2026-12-01T11:00:00Z"];

test.each([
  ["a move", { by: "host", from: one, to: two }, { from: one, times: [two] }],
  ["a proposal", { by: "client", times: `${one} ${two}`, message: "Later?" }, { from: null, times: [one, two] }],
  ["something else", { message: "Yes" }, null],
  ["what is no time", { times: "soon", to: 7 }, null],
])("the times that %s speaks of", (_what, details, expected) => {
  expect(historyTimes({ details })).toEqual(expected);
});
