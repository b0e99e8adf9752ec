/** Names as numbers, from nought on, each kept for good. */
export class Numbers {
  private readonly known = new Map<string, number>();

  /** How many names have a number. */
  get size(): number {
    return this.known.size;
  }

  /** The number of a name, a new one when it has none. */
  of(name: string): number {
    const number = this.known.get(name) ?? this.known.size;
    this.known.set(name, number);
    return number;
  }

  /** The number of a name; undefined when it has none. */
  find(name: string): number | undefined {
    return this.known.get(name);
  }
}

/** Lists of numbers one after another, so that walking all of them reads memory in its order. */
export class Lists {
  private readonly starts: Uint32Array;
  private readonly items: Uint32Array;

  constructor(lists: readonly (readonly number[])[]) {
    this.starts = new Uint32Array(lists.length + 1);
    lists.forEach((list, index) => (this.starts[index + 1] = (this.starts[index] ?? 0) + list.length));
    this.items = new Uint32Array(lists.flat());
  }

  /** Whether any number of a list is marked. */
  hasAny(list: number, marks: Uint8Array): boolean {
    for (let at = this.starts[list] ?? 0; at < (this.starts[list + 1] ?? 0); at += 1) if (marks[this.items[at] ?? -1] === 1) return true;
    return false;
  }

  /** Counts each number of a list once more. */
  count(list: number, counts: Uint32Array): void {
    for (let at = this.starts[list] ?? 0; at < (this.starts[list + 1] ?? 0); at += 1) {
      const item = this.items[at] ?? 0;
      counts[item] = (counts[item] ?? 0) + 1;
    }
  }
}

/** As many marks as there are numbers, those of these names set. */
export function marksOf(numbers: Numbers, names: readonly string[]): Uint8Array {
  const marks = new Uint8Array(numbers.size);
  for (const number of names.flatMap((name) => numbers.find(name) ?? [])) marks[number] = 1;
  return marks;
}
