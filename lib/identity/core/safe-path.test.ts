import fc from "fast-check";
import { expect, test } from "vitest";
import { safePath } from "@/lib/identity/core/safe-path";

test.each(["/book/ada?at=1#x", "/", "/settings"])("%s is a path of ours", (path) => {
  expect(safePath(path, "/home")).toBe(path);
});

test.each(["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/\t/evil.example", "/..//evil.example", "", null, 7])("%s is not", (path) => {
  expect(safePath(path, "/home")).toBe("/home");
});

test("whatever is asked for, the browser stays on this site", () => {
  fc.assert(
    fc.property(fc.string(), (path) => {
      const target = safePath(`/${path}`, "/home");
      expect(new URL(target, "https://colloquy.example").origin).toBe("https://colloquy.example");
    }),
  );
});
