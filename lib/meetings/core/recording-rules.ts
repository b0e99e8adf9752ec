const mebibyte = 1024 * 1024;

/** What a recording may be: parts that pass the door for bodies (6 MB), and an end to it all. */
export const recordingRules = {
  maxPartBytes: 5 * mebibyte,
  maxBytes: 4 * 1024 * mebibyte,
  maxParts: 20_000,
  /** How long a part of the built-in room is, in seconds. */
  partSeconds: 5,
  /** A recording whose last part is older than this gets no more; it is filed as far as it came. */
  quietMinutes: 60,
} as const;

/** How many parts from the front are there without a gap, given the numbers of those that are. */
export function wholeParts(numbers: readonly number[]): number {
  const known = new Set(numbers);
  let count = 0;
  while (known.has(count)) count += 1;
  return count;
}

/** How many parts may have been recorded in a span of milliseconds: none beyond that is taken, so that nothing recorded after a "no" is kept. */
export function partsWithin(milliseconds: number): number {
  return Math.ceil(Math.max(0, milliseconds) / (recordingRules.partSeconds * 800)) + 2;
}
