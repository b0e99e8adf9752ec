import fc from "fast-check";
import { expect, test } from "vitest";
import { isCommonPassword, passwordProblem, passwordStrength } from "@/lib/identity/core/password-policy";
import { commonPasswords } from "@/lib/identity/data/common-passwords";

const ada = { email: "ada.byron@example.com", name: "Ada King" };

test.each([
  ["short", /at least 10/],
  ["password123", /guessed first/],
  ["P@ssw0rd2024", /guessed first/],
  ["qwertyuiop", /guessed first/],
  ["1234567890", /guessed first/],
  ["!!Sunflower99", /guessed first/],
  ["aaaaaaaaaaaaaa", /repeats itself/],
  ["ada.byron-1815", /leave your name/],
  ["AdaKing!2026", /leave your name/],
  ["king-byron-7", /leave your name/],
  ["x".repeat(201), /at most 200/],
])("%s is refused", (password, sentence) => {
  expect(passwordProblem(password, ada, commonPasswords)).toMatch(sentence);
});

test.each(["correct horse battery", "kettle-violin-rain", "colloquy-demo", "Zwölf Boxkämpfer jagen", "tea at four with Ada"])("%s is fine", (password) => {
  expect(passwordProblem(password, ada, commonPasswords)).toBeNull();
});

test("every password of the list is refused, whatever its case and with a digit behind it", () => {
  fc.assert(
    fc.property(fc.constantFrom(...[...commonPasswords].filter((one) => one.length >= 9 && /[a-z]$/.test(one))), fc.integer({ min: 0, max: 9 }), (one, digit) => {
      expect(isCommonPassword(one.toUpperCase(), commonPasswords)).toBe(true);
      expect(isCommonPassword(`${one}${digit}`, commonPasswords)).toBe(true);
    }),
  );
});

test("a longer password of the same kind is never called weaker", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 10 }), (password, more) => {
      expect(passwordStrength(password + more)).toBeGreaterThanOrEqual(passwordStrength(password));
    }),
  );
});
