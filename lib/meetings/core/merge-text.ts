/** Texts of more lines than this many pairs are not compared line by line. */
const mostCells = 4_000_000;

/** What two people made of one text, together: what either typed is in it, what either took away is gone unless the other changed it. Where both changed the same lines, both versions are kept. */
export function mergeText(base: string, mine: string, theirs: string): string {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  const [lines, left, right] = [base, mine, theirs].map((text) => text.split("\n")) as [string[], string[], string[]];
  if (lines.length * Math.max(left.length, right.length) > mostCells) return mergeSplices(base, mine, theirs);
  const chunks = stableChunks(lines, left, right);
  return chunks.map(({ o, a, b }) => mergeChunk(o.join("\n"), a.join("\n"), b.join("\n"), [o, a, b].map((part) => part.length > 0))).filter((text) => text !== null).join("\n");
}

type Chunk = { readonly o: string[]; readonly a: string[]; readonly b: string[] };

/** Cuts the three texts at the lines that nobody touched. */
function stableChunks(o: string[], a: string[], b: string[]): Chunk[] {
  const [inA, inB] = [matches(o, a), matches(o, b)];
  const chunks: Chunk[] = [];
  let [fromO, fromA, fromB] = [0, 0, 0];
  for (let line = 0; line <= o.length; line += 1) {
    const [atA, atB] = line === o.length ? [a.length, b.length] : [inA[line], inB[line]];
    if (atA === undefined || atB === undefined) continue;
    if (line > fromO || atA > fromA || atB > fromB) chunks.push({ o: o.slice(fromO, line), a: a.slice(fromA, atA), b: b.slice(fromB, atB) });
    const same = o.slice(line, line + 1);
    if (same.length > 0) chunks.push({ o: same, a: same, b: same });
    [fromO, fromA, fromB] = [line + 1, atA + 1, atB + 1];
  }
  return chunks;
}

/** For each line of the base, where it is in the other text; nothing for a line that is not there any more. By the longest common subsequence. */
function matches(base: readonly string[], other: readonly string[]): (number | undefined)[] {
  const width = other.length + 1;
  const lengths = new Uint16Array((base.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = base.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1) lengths[i * width + j] = base[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: (number | undefined)[] = [];
  for (let i = 0, j = 0; i < base.length && j < other.length; ) {
    if (base[i] === other[j]) found[i++] = j++;
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}

/** One stretch that somebody changed; `null` when nothing is left of it. */
function mergeChunk(base: string, mine: string, theirs: string, isThere: readonly boolean[]): string | null {
  const [isBase = false, isMine = false, isTheirs = false] = isThere;
  if (!isMine && !isTheirs) return null;
  if (!isBase && isMine && isTheirs) return mine === theirs ? mine : `${theirs}\n${mine}`;
  if (!isMine) return theirs === base ? null : theirs;
  if (!isTheirs) return mine === base ? null : mine;
  return mergeSplices(base, mine, theirs);
}

/** Within a stretch each side's change is one splice. Apart, both are made; where they touch, what is taken away goes and what both typed stays, theirs first. */
function mergeSplices(base: string, mine: string, theirs: string): string {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  const [a, b] = [spliceBetween(base, mine), spliceBetween(base, theirs)];
  const [first, second] = a.from < b.from || (a.from === b.from && a.to < b.to) ? [a, b] : [b, a];
  if (first.to < second.from) return base.slice(0, first.from) + first.typed + base.slice(first.to, second.from) + second.typed + base.slice(second.to);
  const [from, to] = [first.from, Math.max(a.to, b.to)];
  return base.slice(0, from) + b.typed + a.typed + base.slice(to);
}

export type Splice = { readonly from: number; readonly to: number; readonly typed: string };

/** The one stretch (`from` to `to`, outside) of a text that was replaced to make another of it. */
export function spliceBetween(before: string, after: string): Splice {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from: start, to: before.length - end, typed: after.slice(start, after.length - end) };
}

/** Where the caret belongs after the text around it changed. */
export function caretAfter(before: string, after: string, caret: number): number {
  const { from, to, typed } = spliceBetween(before, after);
  if (caret <= from) return caret;
  return caret >= to ? caret + typed.length - (to - from) : from + typed.length;
}
