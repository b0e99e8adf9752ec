import { type Format, formats } from "@/lib/experts/core/kinds";
import type { Listed } from "@/lib/experts/core/roster/listed";
import { Lists, Numbers } from "@/lib/experts/core/roster/numbers";

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
  readonly words = new Numbers();
  readonly wordsOf: Lists;
  /** Values by facet, numbered apart. */
  readonly values: Readonly<Record<FacetName, Numbers>>;
  readonly valuesOf: Readonly<Record<FacetName, Lists>>;
  /** Lowest price in euro cents; NaN without one. */
  readonly cents: Float64Array;
  readonly ratingTotals: Uint32Array;
  readonly reviewCounts: Uint32Array;
  /** One bit for each format that somebody offers, in the order of `formats`. */
  readonly formats: Uint8Array;
  private readonly names: Readonly<Record<FacetName, string[]>>;
  private everything: Facets | null = null;
  private readonly orders = new Map<Order, Uint32Array>();

  constructor(readonly listed: readonly Listed[]) {
    this.wordsOf = new Lists(listed.map(({ words }) => words.map((word) => this.words.of(word))));
    this.values = { kind: new Numbers(), language: new Numbers(), country: new Numbers(), expertise: new Numbers() };
    this.cents = Float64Array.from(listed, ({ comparableCents }) => comparableCents ?? Number.NaN);
    this.ratingTotals = Uint32Array.from(listed, ({ ratingTotal }) => ratingTotal);
    this.reviewCounts = Uint32Array.from(listed, ({ card }) => card.reviewCount);
    this.formats = Uint8Array.from(listed, ({ offerings }) => offerings.reduce((bits, { format }) => bits | formatBit(format), 0));
    this.names = { kind: [], language: [], country: [], expertise: [] };
    this.valuesOf = { kind: this.list("kind", (one) => [one.kind]), language: this.list("language", (one) => one.languages), country: this.list("country", (one) => one.countries), expertise: this.list("expertise", (one) => one.expertise) };
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

  /** How many of those at these places have each value. */
  count(facet: FacetName, places: Iterable<number>): FacetValue[] {
    const counts = new Uint32Array(this.names[facet].length);
    for (const place of places) this.valuesOf[facet].count(place, counts);
    return this.names[facet]
      .flatMap((value, number) => (counts[number] ? [{ value, count: counts[number] }] : []))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }

  /** Every value that somebody has, the most frequent first; the same list for the same people. */
  get choices(): Facets {
    const all = this.inOrder("best");
    return (this.everything ??= { kind: this.count("kind", all), language: this.count("language", all), country: this.count("country", all), expertise: this.count("expertise", all) });
  }

  private list(facet: FacetName, values: (card: Listed["card"]) => readonly string[]): Lists {
    const numbered = this.listed.map(({ card }) => [...new Set(values(card))].map((value) => {
      const number = this.values[facet].of(value);
      this.names[facet][number] = value;
      return number;
    }));
    return new Lists(numbered);
  }
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
