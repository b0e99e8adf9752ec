import { expect, test } from "vitest";
import { readInstant } from "@/lib/kernel/instant";

test("an address names an instant of our times, or none", () => {
  expect(readInstant("2026-12-01T08:00:00Z")).toBe(Date.UTC(2026, 11, 1, 8));
  for (const other of [undefined, "", "soon", "-1", "+275760-09-13T00:00:00Z", "9999-12-31T23:59:59Z", "-271821-04-20T00:00:00Z", ["2026-12-01T08:00:00Z", "x"]]) expect(readInstant(other)).toBeNaN();
});
