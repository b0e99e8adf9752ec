import { MINUTE } from "@/lib/kernel/zone";

/** So many starts hold three that do not overlap, on any usual grid. */
export const enoughToChoose = 14;

/** Starts (epoch milliseconds, ascending) that do not overlap each other: a quarter of an hour later is no other choice. */
export function apart(starts: readonly number[], durationMinutes: number): number[] {
  const chosen: number[] = [];
  for (const start of starts) {
    if (start >= (chosen.at(-1) ?? -Infinity) + durationMinutes * MINUTE) chosen.push(start);
  }
  return chosen;
}
