import { expect, test } from "vitest";
import { parseForm } from "@/sandbox/stripe/form";

test("nested names become nested values, as the SDK writes them", () => {
  const form = parseForm("mode=payment&line_items[0][price_data][currency]=eur&line_items[0][quantity]=1&expand[]=a&expand[]=b.c&metadata[booking]=x%26y");
  expect(form).toEqual({
    mode: "payment", line_items: [{ price_data: { currency: "eur" }, quantity: "1" }], expand: ["a", "b.c"], metadata: { booking: "x&y" },
  });
});

test("a parameter called __proto__ is an ordinary name", () => {
  const form = parseForm("metadata[__proto__]=x&constructor=y");
  expect(Object.keys(form)).toEqual(["metadata", "constructor"]);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test("brackets that do not close are refused", () => {
  expect(() => parseForm("a[b=1")).toThrow("Invalid parameter name");
});
