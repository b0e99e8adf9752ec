import { expect, test } from "vitest";
import { NameSchema } from "@/lib/identity/core/schema";

test.each(["Ada King", "Łukasz O’Neil-Żak", "李小龍", "علی‌رضا", "\u200fדנה", "Ünal 3.", "👩‍👩‍👧"])("%s is a name", (name) => {
  expect(NameSchema.safeParse(name).success).toBe(true);
});

test.each([["   "], ["\u200b\u200b"], ["\u200d"], ["Ada\u202egnp"], ["Ada\r\nBcc: x"], ["\ud800"], ["A\u0000"], ["<b>"], ["…"]])("%j is none", (name) => {
  expect(NameSchema.safeParse(name).success).toBe(false);
});
