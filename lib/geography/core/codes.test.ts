import { expect, test } from "vitest";
import { countryCodes, languageCodes } from "@/lib/geography/core/codes";
import { countryName, languageName } from "@/lib/geography/core/names";

test("every code stands once and has a name", () => {
  expect(new Set(countryCodes).size).toBe(249);
  expect(new Set(languageCodes).size).toBe(languageCodes.length);
  expect(countryCodes.filter((code) => countryName(code) === code)).toEqual([]);
  expect(languageCodes.filter((code) => languageName(code) === code)).toEqual([]);
});

test("what is no code reads as itself", () => {
  expect(countryName("not a code")).toBe("not a code");
  expect(languageName("")).toBe("");
});
