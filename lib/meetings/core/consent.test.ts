import fc from "fast-check";
import { expect, test } from "vitest";
import { consentOf, type Word } from "@/lib/meetings/core/consent";

const said = (text: string): Word[] => [...text].map((letter) => ({ userId: letter.toLowerCase(), isGiven: letter === letter.toUpperCase() }));

test.each([
  ["", "none"], ["A", "asked"], ["B", "answer"], ["AB", "agreed"], ["BA", "agreed"], ["AAB", "agreed"],
  ["Ab", "none"], ["ABa", "none"], ["ABb", "none"], ["ABbA", "asked"], ["ABbB", "answer"], ["ABaB", "answer"], ["ABbAB", "agreed"], ["aB", "answer"], ["C", "none"],
])("after %s (capitals say yes)", (words, state) => expect(consentOf(said(words), "a", "b")).toBe(state));

test("both see the same, and agreed means that the newest word of each is a yes", () => {
  const mirrored = { none: "none", asked: "answer", answer: "asked", agreed: "agreed" } as const;
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "b", "A", "B")), (letters) => {
      const words = said(letters.join(""));
      const state = consentOf(words, "a", "b");
      expect(consentOf(words, "b", "a")).toBe(mirrored[state]);
      const newest = (person: string) => words.findLast(({ userId }) => userId === person)?.isGiven ?? false;
      if (state === "agreed") expect(newest("a") && newest("b")).toBe(true);
    }),
  );
});
