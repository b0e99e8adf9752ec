import { createHash } from "node:crypto";

/** Pseudo random numbers from a name: the same world every time. */
export type Random = {
  /** From 0 up to 1. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly shuffled: <T>(list: readonly T[]) => T[];
  /** A UUID (version 4) that only this name and order gives. */
  readonly id: () => string;
};

/** A generator (mulberry32) that always tells the same story for the same name. */
export function randomOf(name: string): Random {
  let state = createHash("sha256").update(name).digest().readUInt32LE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return { next, between, chance: (probability) => next() < probability, pick: (list) => pickFrom(list, next()), shuffled: (list) => shuffle(list, between), id: () => uuid(next) };
}

function pickFrom<T>(list: readonly T[], at: number): T {
  const found = list[Math.floor(at * list.length)];
  if (found === undefined) throw new RangeError("Nothing to pick from.");
  return found;
}

function shuffle<T>(list: readonly T[], between: Random["between"]): T[] {
  const left = [...list];
  return list.flatMap(() => left.splice(between(0, left.length - 1), 1));
}

function uuid(next: () => number): string {
  const word = (): string => Math.floor(next() * 2 ** 32).toString(16).padStart(8, "0");
  const hex = word() + word() + word() + word();
  const variant = "89ab"[Math.floor(next() * 4)] ?? "8";
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
