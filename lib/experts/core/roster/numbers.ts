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
