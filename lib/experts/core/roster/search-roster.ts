import type { ExpertCard } from "@/lib/experts/core/card";
import { type Bits, bitsAt, both, either, hasBit, keep, without } from "@/lib/experts/core/roster/bits";
import { type FreeAsk, freeAsk, priceRange } from "@/lib/experts/core/roster/free-ask";
import type { Listed, ListedOffering, TypedWord } from "@/lib/experts/core/roster/listed";
import { type FacetName, facetNames, type Facets, formatBit, type People } from "@/lib/experts/core/roster/people";
import type { Roster } from "@/lib/experts/core/roster/roster";
import type { ExpertSearch } from "@/lib/experts/core/search";
import { MINUTE } from "@/lib/kernel/zone";

/** Everybody who fits a search, in its order. */
export type Found = {
  readonly total: number;
  /** For each value of a facet, how many its choice would show: with every other filter as it is, and whatever is chosen in this facet. */
  readonly facets: () => Facets;
  /** The cards from one place of the order to another. */
  readonly cards: (from: number, to: number) => ExpertCard[];
  /** The first starts (epoch milliseconds) of the offering that a card shows, inside the time that was asked for; they do not overlap. None where no time was. */
  readonly starts: (card: ExpertCard, most: number) => number[];
};

/** Whether the one at this place fits. */
type Test = (place: number) => boolean;

type Asked = {
  readonly search: ExpertSearch;
  readonly words: readonly TypedWord[];
  readonly time: FreeAsk | null;
  /** Who fits whatever is asked apart from facets and time. */
  readonly base: Bits;
  /** Who has what is chosen of a facet. */
  readonly chosen: ReadonlyMap<FacetName, Bits>;
};

/** Asks everybody on the roster at once, as things are at `now` (epoch milliseconds). `words` are those of the search's `q`. */
export function searchRoster(roster: Roster, search: ExpertSearch, words: readonly TypedWord[], now: number): Found {
  const { people } = roster;
  const asked: Asked = { search, words, time: freeAsk(search, now), base: baseOf(people, search, words), chosen: chosenOf(people, search) };
  const before = fitting(asked);
  const fit = freeAmong(roster, asked, before);
  const places = people.inOrder(search.sort === "soonest" ? "best" : search.sort).filter((place) => hasBit(fit, place));
  const ordered = inOrder(roster, asked, places);
  return {
    total: places.length,
    facets: () => facetsOf(roster, asked, { before, fit }),
    starts: ({ calendarId, offering }, most) => (asked.time && offering ? roster.free.startsApart({ calendarId, id: offering.id }, asked.time, most).map((minute) => minute * MINUTE) : []),
    cards: (from, to) => [...ordered.subarray(from, to)].flatMap((place) => cardOf(roster, asked, people.listed[place])),
  };
}

/** Who fits apart from time, whatever is chosen of one facet. */
function fitting({ base, chosen }: Asked, except?: FacetName): Bits {
  return [...chosen].reduce((fit, [facet, bits]) => (facet === except ? fit : both(fit, bits)), base);
}

/** Who of them is free as asked. */
function freeAmong(roster: Roster, { time }: Asked, fit: Bits): Bits {
  if (time === null) return fit;
  const starts = startsOf(roster, time, fit, true);
  return keep(fit, (place) => starts(place) !== Infinity);
}

/** The first start of each whose bit is set; of others nothing is known. */
function startsOf({ free, calendars }: Roster, time: FreeAsk, fit: Bits, anyWillDo: boolean): (place: number) => number {
  const isWanted = new Uint8Array(free.size);
  keep(fit, (place) => (isWanted[calendars[place] ?? -1] = 1) === 1);
  const starts = free.firstStarts(time, isWanted, anyWillDo);
  return (place) => starts[calendars[place] ?? -1] ?? Infinity;
}

function baseOf(people: People, search: ExpertSearch, words: readonly TypedWord[]): Bits {
  const { minPrice, maxPrice, minRating, format } = search;
  const { cents, ratingTotals, reviewCounts, formats } = people;
  const { leastCents, mostCents } = priceRange(search);
  const tests: Test[] = [];
  // Of no price nothing is true.
  if (minPrice !== undefined) tests.push((place) => (cents[place] ?? Number.NaN) >= leastCents);
  if (maxPrice !== undefined) tests.push((place) => (cents[place] ?? Number.NaN) <= mostCents);
  if (minRating !== undefined) tests.push((place) => (reviewCounts[place] ?? 0) > 0 && (ratingTotals[place] ?? 0) >= minRating * (reviewCounts[place] ?? 0));
  if (format !== undefined) tests.push((place) => ((formats[place] ?? 0) & formatBit(format)) > 0);
  const found = words.reduce((fit, { known }) => both(fit, people.withWords(known)), people.all);
  return tests.reduce(keep, found);
}

/** The facets of which the search names values; a value that nobody has fits nobody. */
function chosenOf(people: People, search: ExpertSearch): Asked["chosen"] {
  return new Map(facetNames.flatMap((facet) => (search[facet]?.length ? [[facet, people.withValues(facet, search[facet])] as const] : [])));
}

function inOrder(roster: Roster, { search: { sort }, words, time }: Asked, places: Uint32Array): Uint32Array {
  if (sort === "soonest" && time !== null) return sorted(places, startsOf(roster, time, bitsAt(roster.people.listed.length, places), false));
  return sort === "best" && words.length > 0 ? sorted(places, farness(roster.people, words)) : places;
}

/** By a whole number, the least first; who is equal stays in the order that was. */
function sorted(places: Uint32Array, key: (place: number) => number): Uint32Array {
  const keys = Float64Array.from(places, (place, index) => key(place) * places.length + index).sort();
  return Uint32Array.from(keys, (one) => places[one % places.length] ?? 0);
}

/** How many of the typed words do not stand there just so: a person called Camille comes before one called Camilla. */
function farness(people: People, words: readonly TypedWord[]): (place: number) => number {
  const exact = words.map(({ plain }) => people.withWords([plain]));
  return (place) => exact.filter((bits) => !hasBit(bits, place)).length;
}

/** A facet of which something is chosen counts those too who fit but for that choice; whether they are free has not been asked yet. */
function facetsOf(roster: Roster, asked: Asked, { before, fit }: { before: Bits; fit: Bits }): Facets {
  const wider = new Map([...asked.chosen.keys()].map((facet) => [facet, fitting(asked, facet)]));
  const { people } = roster;
  const others = without(either(people.listed.length, [...wider.values()]), before);
  const free = wider.size === 0 ? fit : either(people.listed.length, [fit, freeAmong(roster, asked, others)]);
  const of = (facet: FacetName) => people.count(facet, both(wider.get(facet) ?? fit, free));
  return { kind: of("kind"), language: of("language"), country: of("country"), expertise: of("expertise") };
}

function cardOf(roster: Roster, asked: Asked, listed: Listed | undefined): ExpertCard[] {
  return listed ? [{ ...listed.card, offering: shownOffering(roster, asked, listed) }] : [];
}

/** The cheapest offering that anyone may book; where a time is asked for, of those that are free then the shortest that is long enough, or the soonest. */
function shownOffering({ free }: Roster, { search: { sort, durationMinutes, format }, time }: Asked, { offerings, card }: Listed): ExpertCard["offering"] {
  const open = offerings.filter((offering) => offering.isOpen && (format === undefined || offering.format === format));
  if (time === null) return shown(open[0]);
  const starts = free.startsOf(card.calendarId, time);
  const key = ({ id, durationMinutes: minutes }: ListedOffering): number => (sort === "soonest" ? (starts.get(id) ?? 0) : durationMinutes === undefined ? 0 : minutes);
  return shown(open.filter(({ id }) => starts.has(id)).sort((a, b) => key(a) - key(b))[0]);
}

function shown(offering: ListedOffering | undefined): ExpertCard["offering"] {
  if (!offering) return null;
  const { isOpen: _isOpen, format: _format, ...rest } = offering;
  return rest;
}
