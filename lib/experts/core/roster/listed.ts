import type { ExpertCard } from "@/lib/experts/core/card";
import type { Format } from "@/lib/experts/core/kinds";

/** What can be booked with somebody. */
export type ListedOffering = NonNullable<ExpertCard["offering"]> & {
  readonly format: Format;
  /** Whether anyone may book it; others count for the format that somebody offers, and are never shown as the price. */
  readonly isOpen: boolean;
};

/** A published expert as the search knows them. */
export type Listed = {
  readonly card: Omit<ExpertCard, "offering">;
  readonly ratingTotal: number;
  /** The lowest price in euro cents by the reference table; null without one. */
  readonly comparableCents: number | null;
  /** What they are found by: words without case and accents, each once. */
  readonly words: readonly string[];
  /** The cheapest first. */
  readonly offerings: readonly ListedOffering[];
};

/** One row of the free-time index: the starts of an offering as bits, as they are from `since` until `till` (epoch milliseconds). */
export type FreeBits = {
  readonly offeringId: string;
  readonly since: number;
  readonly till: number;
  readonly durationMinutes: number;
  readonly comparableCents: number;
  readonly format: Format;
  readonly timeZone: string;
  readonly noticeMinutes: number;
  readonly horizonDays: number;
  /** Minutes since 1970 of the first bit. */
  readonly firstMinute: number;
  readonly minutesPerBit: number;
  readonly bits: Uint8Array;
};

/** A typed word without case and accents, and the known words that it may mean. */
export type TypedWord = { readonly plain: string; readonly known: readonly string[] };
