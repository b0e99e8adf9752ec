import { unlistedDoors } from "@/lib/testing/built-doors";
import { expect, test } from "./fixtures/test";

test("the build has no door that nobody listed: no route handler, no server action", () => {
  expect(unlistedDoors()).toEqual([]);
});
