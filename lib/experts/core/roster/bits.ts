/** One bit for each place, 32 to a number. */
export type Bits = Uint32Array;

/** Bits for so many places, those of these places set. */
export function bitsAt(size: number, places: Iterable<number>): Bits {
  const bits = new Uint32Array((size + 31) >>> 5);
  for (const place of places) bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
  return bits;
}

/** Bits for so many places, all of them set. */
export function allBits(size: number): Bits {
  const bits = new Uint32Array((size + 31) >>> 5).fill(0xffffffff);
  if (size % 32 > 0) bits[bits.length - 1] = 2 ** (size % 32) - 1;
  return bits;
}

/** Whether the bit of a place is set. */
export function hasBit(bits: Bits, place: number): boolean {
  return (((bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
}

/** Those that are set in both. */
export function both(a: Bits, b: Bits): Bits {
  return a.map((word, at) => word & (b[at] ?? 0));
}

/** Those that are set in any. */
export function either(size: number, all: readonly Bits[]): Bits {
  const bits = bitsAt(size, []);
  for (const one of all) for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) | (one[at] ?? 0);
  return bits;
}

/** Those that are set in the first alone. */
export function without(a: Bits, b: Bits): Bits {
  return a.map((word, at) => word & ~(b[at] ?? 0));
}

/** How many are set in both. */
export function countBoth(a: Bits, b: Bits): number {
  let count = 0;
  for (let at = 0; at < a.length; at += 1) count += ones((a[at] ?? 0) & (b[at] ?? 0));
  return count;
}

/** The places whose bit is set and that pass a test. */
export function keep(bits: Bits, test: (place: number) => boolean): Bits {
  return bits.map((word, at) => {
    let kept = 0;
    for (let left = word; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      if (test(at * 32 + bit)) kept |= 1 << bit;
    }
    return kept;
  });
}

/** How many bits of a number are set: the usual sum of halves. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
