import { type Format, formats } from "@/lib/experts/core/kinds";
import { allBits, type Bits, bitsAt, countBoth, either } from "@/lib/experts/core/roster/bits";
import type { Listed } from "@/lib/experts/core/roster/listed";

/** What the matching experts are counted by. */
export const facetNames = ["kind", "language", "country", "expertise"] as const;

export type FacetName = (typeof facetNames)[number];

/** A value of a facet, and how many of the matching experts have it. */
export type FacetValue = { readonly value: string; readonly count: number };

/** The values of each facet, most frequent first. */
export type Facets = Readonly<Record<FacetName, FacetValue[]>>;

export type Order = "best" | "price" | "-price" | "rating";

/** Everybody who is listed at one moment, each at a place of their own, in columns that a search can walk. */
export class People {
  /** Lowest price in euro cents; NaN without one. */
  readonly cents: Float64Array;
  readonly ratingTotals: Uint32Array;
  readonly reviewCounts: Uint32Array;
  /** One bit for each format that somebody offers, in the order of `formats`. */
  readonly formats: Uint8Array;
  readonly all: Bits;
  private readonly words: ReadonlyMap<string, readonly number[]>;
  private readonly values: Readonly<Record<FacetName, ReadonlyMap<string, Bits>>>;
  private readonly orders = new Map<Order, Uint32Array>();
  private everything: Facets | null = null;

  constructor(readonly listed: readonly Listed[]) {
    this.cents = Float64Array.from(listed, ({ comparableCents }) => comparableCents ?? Number.NaN);
    this.ratingTotals = Uint32Array.from(listed, ({ ratingTotal }) => ratingTotal);
    this.reviewCounts = Uint32Array.from(listed, ({ card }) => card.reviewCount);
    this.formats = Uint8Array.from(listed, ({ offerings }) => offerings.reduce((bits, { format }) => bits | formatBit(format), 0));
    this.all = allBits(listed.length);
    this.words = placesOf(listed, ({ words }) => words);
    const of = (values: (card: Listed["card"]) => readonly string[]) => new Map([...placesOf(listed, ({ card }) => values(card))].map(([value, places]) => [value, bitsAt(listed.length, places)]));
    this.values = { kind: of((one) => [one.kind]), language: of((one) => one.languages), country: of((one) => one.countries), expertise: of((one) => one.expertise) };
  }

  /** The places in an order: nobody twice, and always the same for the same people. */
  inOrder(order: Order): Uint32Array {
    const known = this.orders.get(order);
    if (known) return known;
    const compare = compares[order];
    const places = this.listed.map((one, place) => ({ one, place })).sort((a, b) => compare(a.one, b.one));
    const sorted = new Uint32Array(places.map(({ place }) => place));
    this.orders.set(order, sorted);
    return sorted;
  }

  /** Who is found by any of these words. */
  withWords(words: readonly string[]): Bits {
    return bitsAt(this.listed.length, words.flatMap((word) => this.words.get(word) ?? []));
  }

  /** Who has any of these values. */
  withValues(facet: FacetName, values: readonly string[]): Bits {
    return either(this.listed.length, values.flatMap((value) => this.values[facet].get(value) ?? []));
  }

  /** How many of those whose bit is set have each value. */
  count(facet: FacetName, fit: Bits): FacetValue[] {
    return [...this.values[facet]]
      .flatMap(([value, bits]) => {
        const count = countBoth(fit, bits);
        return count > 0 ? [{ value, count }] : [];
      })
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }

  /** Every value that somebody has, the most frequent first; the same list for the same people. */
  get choices(): Facets {
    const of = (facet: FacetName) => this.count(facet, this.all);
    return (this.everything ??= { kind: of("kind"), language: of("language"), country: of("country"), expertise: of("expertise") });
  }
}

/** Where in a list each name is found. */
function placesOf(listed: readonly Listed[], names: (one: Listed) => readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, one] of listed.entries()) {
    for (const name of names(one)) {
      const known = places.get(name);
      if (known) known.push(place);
      else places.set(name, [place]);
    }
  }
  return places;
}

/** The bit that stands for a format. */
export function formatBit(format: Format): number {
  return 1 << formats.indexOf(format);
}

type Compare = (a: Listed, b: Listed) => number;

// The last key is the id, so that pages never show somebody twice or skip them.
const byId: Compare = (a, b) => (a.card.id < b.card.id ? -1 : 1);
/** The average, drawn towards 4 by as much as five reviews weigh. */
const score = ({ ratingTotal, card }: Listed): number => (ratingTotal + 20) / (card.reviewCount + 5);
const average = ({ ratingTotal, card }: Listed): number => (card.reviewCount === 0 ? -1 : ratingTotal / card.reviewCount);

const compares: Readonly<Record<Order, Compare>> = {
  best: (a, b) => score(b) - score(a) || byId(a, b),
  // Who has no price comes last, whichever way.
  price: (a, b) => (a.comparableCents ?? Infinity) - (b.comparableCents ?? Infinity) || byId(a, b),
  "-price": (a, b) => (b.comparableCents ?? -Infinity) - (a.comparableCents ?? -Infinity) || byId(a, b),
  rating: (a, b) => average(b) - average(a) || b.card.reviewCount - a.card.reviewCount || byId(a, b),
};
