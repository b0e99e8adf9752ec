import { DAY, MINUTE } from "@/lib/kernel/zone";

/** How far the index reaches from the day on which it was written: nights on which nobody moves it forward do no harm. */
export const indexDays = 63;

/** Starts as bits, the first for `firstMinute`; each bit stands for `minutesPerBit` minutes and means that they begin with a start. */
export type StartBits = { readonly firstMinute: number; readonly minutesPerBit: number; readonly hex: string };

/** The stretch of epoch milliseconds that an index written at `now` covers: whole days in UTC. */
export function indexSpan(now: number): { readonly start: number; readonly end: number } {
  const start = Math.floor(now / DAY) * DAY;
  return { start, end: start + indexDays * DAY };
}

/** Starts (epoch milliseconds on whole minutes, from `first` on) as bits that lose none of them: quarter-hours unless some start lies off them. */
export function startBits(starts: readonly number[], first: number): StartBits {
  const minutes = starts.map((start) => (start - first) / MINUTE);
  const minutesPerBit = [15, 5].find((size) => minutes.every((minute) => minute % size === 0)) ?? 1;
  const bits = new Uint8Array((indexDays * DAY) / MINUTE / minutesPerBit / 8);
  for (const minute of minutes) {
    const at = minute / minutesPerBit;
    bits[at >> 3] = (bits[at >> 3] ?? 0) | (128 >> (at & 7));
  }
  return { firstMinute: first / MINUTE, minutesPerBit, hex: bits.toHex() };
}
