/** A run of text inside a line. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong" | "emphasis"; readonly children: readonly Inline[] }
  | { readonly kind: "link"; readonly href: string; readonly children: readonly Inline[] };

/** A part of a text: a paragraph, a short heading, or a list. */
export type Block =
  | { readonly kind: "paragraph" | "heading"; readonly children: readonly Inline[] }
  | { readonly kind: "list"; readonly isOrdered: boolean; readonly items: readonly (readonly Inline[])[] };

const bullet = /^\s{0,3}[-*+]\s+/;
const ordinal = /^\s{0,3}\d{1,3}[.)]\s+/;
const marked = /\*\*(?<strong>[^\s*](?:[^*]*[^\s*])?)\*\*|\*(?<emphasis>[^\s*](?:[^*]*[^\s*])?)\*|\[(?<label>[^\]\n]{1,200})\]\((?<href>https?:\/\/[^\s()<>]{1,500})\)/;

/** Reads the small part of markdown that people may write in: paragraphs, headings, lists, bold, italics, links to the web. All else stays text. */
export function parseMarkdown(text: string): Block[] {
  return text
    .replaceAll("\r\n", "\n")
    .split(/\n\s*\n/)
    .map((part) => part.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0)
    .flatMap(blocksOf);
}

function blocksOf(lines: readonly string[]): Block[] {
  for (const [mark, isOrdered] of [[bullet, false], [ordinal, true]] as const) {
    if (lines.every((line) => mark.test(line))) return [{ kind: "list", isOrdered, items: lines.map((line) => parseInline(line.replace(mark, ""))) }];
  }
  const [first = "", ...rest] = lines;
  const heading = /^#{1,6}\s+(.+)$/.exec(first.trim())?.[1];
  if (heading !== undefined) return [{ kind: "heading", children: parseInline(heading) }, ...(rest.length > 0 ? blocksOf(rest) : [])];
  return [{ kind: "paragraph", children: parseInline(lines.map((line) => line.trim()).join(" ")) }];
}

function parseInline(text: string): Inline[] {
  const runs: Inline[] = [];
  let rest = text;
  for (let match = marked.exec(rest); match; match = marked.exec(rest)) {
    if (match.index > 0) runs.push({ kind: "text", text: rest.slice(0, match.index) });
    runs.push(runOf(match.groups ?? {}));
    rest = rest.slice(match.index + match[0].length);
  }
  return rest === "" ? runs : [...runs, { kind: "text", text: rest }];
}

function runOf({ strong, emphasis, label = "", href = "" }: Readonly<Record<string, string | undefined>>): Inline {
  if (strong !== undefined) return { kind: "strong", children: parseInline(strong) };
  if (emphasis !== undefined) return { kind: "emphasis", children: parseInline(emphasis) };
  return { kind: "link", href, children: [{ kind: "text", text: label }] };
}
