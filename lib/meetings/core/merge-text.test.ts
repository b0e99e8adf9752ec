import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caretAfter, mergeText, spliceBetween } from "@/lib/meetings/core/merge-text";

test.each([
  ["", "hello", "world", "worldhello"],
  ["one\ntwo\nthree", "ONE\ntwo\nthree", "one\ntwo\nTHREE", "ONE\ntwo\nTHREE"],
  ["one\ntwo", "one\ntwo\nmine", "one\ntwo\ntheirs", "one\ntwo\ntheirs\nmine"],
  ["one\ntwo\nthree", "one\nthree", "one\ntwo\nthree\nfour", "one\nthree\nfour"],
  ["The goal", "The first goal", "The goal is clear", "The first goal is clear"],
  ["one\ntwo", "one", "one\ntwo!", "one\ntwo!"],
  ["a\nb", "", "a\nb", ""],
  ["same", "same here", "same here", "same here"],
])("%j became %j and %j", (base, mine, theirs, merged) => expect(mergeText(base, mine, theirs)).toBe(merged));

/** Texts of words and line ends, and changes that put in words nobody else uses. */
const word = fc.constantFrom("a", "b", "c", "\n", "\n", " ");
const base = fc.array(word, { maxLength: 25 });
const edits = fc.array(fc.record({ at: fc.nat(), drop: fc.nat(2), put: fc.boolean() }), { maxLength: 4 });
type Edits = { at: number; drop: number; put: boolean }[];

function edited(words: readonly string[], changes: Edits, name: string): { text: string; typed: string[] } {
  const typed: string[] = [];
  const result = [...words];
  changes.forEach(({ at, drop, put }, index) => {
    const token = `<${name}${index}>`;
    if (put) typed.push(token);
    result.splice(at % (result.length + 1), drop, ...(put ? [token] : []));
  });
  return { text: result.join(""), typed: typed.filter((token) => result.includes(token)) };
}

describe("whatever the two did", () => {
  test("nothing that either typed is lost, and it is there once", () => {
    fc.assert(
      fc.property(base, edits, edits, (words, mine, theirs) => {
        const [left, right] = [edited(words, mine, "M"), edited(words, theirs, "T")];
        const merged = mergeText(words.join(""), left.text, right.text);
        for (const token of [...left.typed, ...right.typed]) expect(merged.split(token)).toHaveLength(2);
      }),
      { numRuns: 2_000 },
    );
  });

  test("who changed nothing gets the other's text, and the same change counts once", () => {
    fc.assert(
      fc.property(base, edits, (words, changes) => {
        const [text, other] = [words.join(""), edited(words, changes, "M").text];
        expect([mergeText(text, text, other), mergeText(text, other, text), mergeText(text, other, other)]).toEqual([other, other, other]);
      }),
    );
  });

  test("two pages that take turns end with the same text", () => {
    fc.assert(
      fc.property(base, edits, edits, (words, mine, theirs) => {
        const text = words.join("");
        const [left, right] = [edited(words, mine, "M").text, edited(words, theirs, "T").text];
        // Theirs is saved first; ours is merged on the server, and what it answers is merged into a page where nothing was typed since.
        const saved = mergeText(text, left, right);
        expect([mergeText(left, left, saved), mergeText(right, right, saved)]).toEqual([saved, saved]);
      }),
    );
  });

  test("a splice makes the one text of the other, and the caret stays within", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), (before, after, at) => {
        const { from, to, typed } = spliceBetween(before, after);
        expect(before.slice(0, from) + typed + before.slice(to)).toBe(after);
        const caret = caretAfter(before, after, at % (before.length + 1));
        expect(caret >= 0 && caret <= after.length).toBe(true);
      }),
    );
  });
});
