import { expect, test } from "vitest";
import { doorOf, listedDoors } from "@/lib/testing/built-doors";
import { sourceFiles } from "@/lib/testing/source-text";

test("every route handler is listed with what guards it, and nothing is listed that is not there", () => {
  const doors = sourceFiles().map((file) => file.path).filter((file) => /^app\/.*\/route\.tsx?$/.test(file)).map((file) => doorOf(file.slice("app".length)));
  expect(doors.toSorted()).toEqual(Object.keys(listedDoors).toSorted());
});
