import { expect, test } from "vitest";
import { mustFailOver, type VendorState, vendorStep } from "@/lib/meetings/core/vendor-step";

const made: VendorState = { status: "confirmed", provider: "zoom", externalId: "81", wasAsked: false, hasLink: true, knownVersion: 1, bookedVersion: 1 };

test.each<[string, Partial<VendorState>, string]>([
  ["a meeting that is as booked needs nothing", {}, "nothing"],
  ["one that is not there is made", { externalId: null, hasLink: false }, "make"],
  ["one that was asked for is made, which looks for it first", { externalId: null, wasAsked: true }, "make"],
  ["another time is told", { bookedVersion: 2 }, "move"],
  ["a cancelled one goes", { status: "cancelled" }, "remove"],
  ["a cancelled one that may have been made goes, too", { status: "cancelled", externalId: null, wasAsked: true }, "remove"],
  ["a cancelled one that never was needs nothing", { status: "cancelled", externalId: null }, "nothing"],
  ["a completed one stays, for its recording", { status: "completed", bookedVersion: 2 }, "nothing"],
  ["what the built-in room has taken the place of goes", { provider: "built_in" }, "remove"],
  ["the built-in room needs no vendor", { provider: "built_in", externalId: null }, "nothing"],
  ["a link is put in its place", { provider: "link", externalId: null, hasLink: false }, "make"],
  ["a link that is there needs nothing, whenever it is", { provider: "link", externalId: null, bookedVersion: 3 }, "nothing"],
])("%s", (_name, change, step) => {
  expect(vendorStep({ ...made, ...change })).toBe(step);
});

test("the built-in room takes over after a few tries: at once for a meeting that is not made, near the start for one that is", () => {
  const [now, soon, later] = [new Date("2026-12-01T13:00:00Z"), new Date("2026-12-01T13:30:00Z"), new Date("2026-12-01T13:31:00Z")];
  expect([mustFailOver("make", 3, soon, now), mustFailOver("make", 4, later, now)]).toEqual([false, true]);
  expect([mustFailOver("move", 4, soon, now), mustFailOver("move", 9, later, now), mustFailOver("remove", 9, soon, now)]).toEqual([true, false, false]);
});
