import fc from "fast-check";
import { expect, test } from "vitest";
import { type Block, type Inline, parseMarkdown } from "@/lib/kernel/markdown";

const text = (words: string): Inline => ({ kind: "text", text: words });

test("paragraphs, lists, bold, italics and links", () => {
  expect(parseMarkdown("I coach **people** and\n*teams*.\n\n- one\n- two\n\n## How\n1. first")).toEqual([
    { kind: "paragraph", children: [text("I coach "), { kind: "strong", children: [text("people")] }, text(" and "), { kind: "emphasis", children: [text("teams")] }, text(".")] },
    { kind: "list", isOrdered: false, items: [[text("one")], [text("two")]] },
    { kind: "heading", children: [text("How")] },
    { kind: "list", isOrdered: true, items: [[text("first")]] },
  ]);
  expect(parseMarkdown("[my site](https://example.org/a)")).toEqual([{ kind: "paragraph", children: [{ kind: "link", href: "https://example.org/a", children: [text("my site")] }] }]);
});

test.each(["<script>alert(1)</script>", "[x](javascript:alert(1))", "[x](data:text/html,hi)", "![x](x)", "2 * 3 * 4"])("%s stays text", (words) => {
  expect(parseMarkdown(words)).toEqual([{ kind: "paragraph", children: [text(words)] }]);
});

test("whatever is typed, it ends, links lead to the web, and no letter is lost", () => {
  const pieces = fc.array(fc.constantFrom("*", "**", "[a](", "https://x.y", ")", "\n", "\n\n", "- ", "# ", "word", " ", "javascript:"), { maxLength: 60 });
  fc.assert(
    fc.property(pieces, (parts) => {
      const typed = parts.join("");
      const runs = parseMarkdown(typed).flatMap(inlineOf);
      for (const run of runs) if (run.kind === "link") expect(run.href).toMatch(/^https?:\/\//);
      const shown = runs.map(wordsOf).join("");
      expect(shown.split("word").length).toBe(typed.split("word").length);
    }),
  );
});

function inlineOf(block: Block): readonly Inline[] {
  return block.kind === "list" ? block.items.flat() : block.children;
}

function wordsOf(run: Inline): string {
  if (run.kind === "text") return run.text;
  return run.children.map(wordsOf).join("") + (run.kind === "link" ? run.href : "");
}
