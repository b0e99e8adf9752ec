import { expect, test } from "vitest";
import { isReadable } from "@/lib/platform/readable-address";

test.each([
  ["/experts/ada", true],
  ["/experts/%C3%A9", true],
  ["/experts?q=100%", true],
  ["/experts?q=%ff", true],
  ["/api/v1/experts?q=%00", true],
  ["/experts/%ff", false],
  ["/experts/%", false],
  ["/experts/%c0%80?x=1", false],
  ["/files/%00", false],
  ["/experts?q=%00", false],
  ["/api/v1/bookings/%ff", false],
])("%s: %s", (address, expected) => {
  expect(isReadable(address)).toBe(expected);
});
