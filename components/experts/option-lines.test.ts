import fc from "fast-check";
import { expect, test } from "vitest";
import { fromLines, toLines } from "@/components/experts/option-lines";

test("options come back as they went", () => {
  const text = fc.string().filter((each) => !/[\t\n]/.test(each));
  fc.assert(fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (options) => void expect(fromLines(toLines(options))).toEqual(options)));
});
