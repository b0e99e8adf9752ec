import fc from "fast-check";
import { expect, test } from "vitest";
import { expertKinds, formats } from "@/lib/experts/core/kinds";
import { windowsOf } from "@/lib/experts/core/free-window";
import type { FreeBits, Listed, TypedWord } from "@/lib/experts/core/roster/listed";
import { facetNames } from "@/lib/experts/core/roster/people";
import { Roster } from "@/lib/experts/core/roster/roster";
import { searchRoster } from "@/lib/experts/core/roster/search-roster";
import { type ExpertSearch, ExpertSearchSchema, sorts } from "@/lib/experts/core/search";
import { DAY, MINUTE } from "@/lib/kernel/zone";
import { apart } from "@/lib/scheduling/core/apart";
import { indexSpan, startBits } from "@/lib/scheduling/core/start-bits";

const now = Date.parse("2026-11-21T09:07:00Z");
const span = indexSpan(now);

/** A start as minutes from the first bit, on a grid of its own. */
const grids = [15, 5, 1] as const;
const offering = fc.record({
  format: fc.constantFrom(...formats), isOpen: fc.boolean(), durationMinutes: fc.constantFrom(30, 60, 90), cents: fc.constantFrom(0, 5_000, 9_000, 20_000),
  notice: fc.constantFrom(0, 60, 1_440), horizon: fc.constantFrom(1, 7, 90), zone: fc.constantFrom("UTC", "Asia/Tokyo", "America/St_Johns"), since: fc.constantFrom(-1, 0, 1),
  grid: fc.constantFrom(...grids), steps: fc.oneof(fc.array(fc.integer({ min: 0, max: 9 * 24 * 4 }), { maxLength: 2 }), fc.array(fc.integer({ min: 36, max: 60 }), { maxLength: 30 })),
});
const person = fc.record({
  kind: fc.constantFrom(...expertKinds), languages: fc.subarray(["fr", "en", "de"]), countries: fc.subarray(["FR", "DE"]), expertise: fc.subarray(["writing", "sleep"]),
  words: fc.subarray(["ann", "anna", "sleep", "soil"]), ratingTotal: fc.integer({ min: 0, max: 50 }), reviewCount: fc.constantFrom(0, 1, 10), hasPrice: fc.boolean(), offerings: fc.array(offering, { maxLength: 3 }),
});

type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;
type Known = { readonly listed: Listed; readonly free: readonly FreeBits[]; readonly starts: ReadonlyMap<string, readonly number[]> };

function known(one: Person, index: number): Known {
  const id = `p${String(index).padStart(3, "0")}`;
  const sorted = one.offerings.map((each, at) => ({ ...each, id: `${id}-${at}` })).toSorted((a, b) => a.cents - b.cents);
  const cheapest = one.hasPrice ? (sorted[0]?.cents ?? null) : null;
  const starts = new Map(sorted.map(({ id: offeringId, grid, steps }) => [offeringId, [...new Set(steps.map((step) => span.start + step * 15 * MINUTE + (grid === 15 ? 0 : grid * MINUTE)))].toSorted((a, b) => a - b)]));
  const free = sorted.filter(({ isOpen }) => isOpen).map((each): FreeBits => {
    const { hex, ...bits } = startBits(starts.get(each.id) ?? [], span.start);
    const since = each.since === 0 ? -Infinity : now + each.since * MINUTE;
    return { offeringId: each.id, since, till: Infinity, durationMinutes: each.durationMinutes, comparableCents: each.cents, format: each.format, timeZone: each.zone, noticeMinutes: each.notice, horizonDays: each.horizon, ...bits, bits: Uint8Array.fromHex(hex) };
  });
  const plain = { bufferBeforeMinutes: null, bufferAfterMinutes: null, horizonDays: null, dailyLimit: null, stepMinutes: 30 };
  const card = { id, slug: id, name: id, kind: one.kind, headline: "", photoUrl: null, languages: one.languages, countries: one.countries, expertise: one.expertise, rating: null, reviewCount: one.reviewCount, priceFrom: null, timeZone: "UTC", calendarId: `c-${id}` };
  const offerings = sorted.map(({ id: offeringId, format, isOpen, durationMinutes, cents }) => ({ ...plain, id: offeringId, format, isOpen, durationMinutes, price: { amount: cents, currency: "EUR" as const } }));
  return { listed: { card, ratingTotal: one.ratingTotal, comparableCents: cheapest, words: one.words, offerings }, free, starts };
}

const clock = fc.oneof(fc.integer({ min: -20, max: 9 * 24 * 4 }), fc.integer({ min: 0, max: 20 })).map((quarter) => new Date(Math.floor(now / MINUTE) * MINUTE + quarter * 15 * MINUTE).toISOString());
const seldom = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const hours = fc.constantFrom(1, 2, 5, 30, 200);
const asked = fc.record({
  kind: seldom(fc.subarray([...expertKinds], { minLength: 1 })), language: seldom(fc.subarray(["fr", "xx"], { minLength: 1 })), country: seldom(fc.constant(["DE"])), expertise: seldom(fc.constant(["sleep"])),
  minPrice: seldom(fc.constantFrom(60, 100)), maxPrice: seldom(fc.constantFrom(60, 90)), minRating: seldom(fc.constantFrom(3, 4.5)), format: seldom(fc.constantFrom(...formats)),
  window: fc.option(fc.record({ clock, hours })), durationMinutes: seldom(fc.constantFrom(45, 60)), sort: fc.constantFrom(...sorts),
}).map(({ window, ...search }) => {
  const freeTo = window && new Date(Date.parse(window.clock) + window.hours * 60 * MINUTE).toISOString();
  return ExpertSearchSchema.parse({ ...search, ...(window && freeTo && { freeFrom: window.clock, freeTo }), timeZone: "UTC" });
});
const typed = fc.oneof({ weight: 3, arbitrary: fc.constant<TypedWord[]>([]) }, { weight: 2, arbitrary: fc.subarray([{ plain: "ann", known: ["ann", "anna"] }, { plain: "soli", known: ["soil"] }]) }, { weight: 1, arbitrary: fc.constant<TypedWord[]>([{ plain: "nothing", known: [] }]) });

/** The instants at which a session of this row may begin, as plainly as it can be said. */
function startsAsked(row: FreeBits, all: readonly number[], search: ExpertSearch): number[] {
  const { durationMinutes: least = 0, format, minPrice = 0, maxPrice = Infinity } = search;
  if (row.since > now || row.durationMinutes < least || (format && row.format !== format) || row.comparableCents < minPrice * 100 || row.comparableCents > maxPrice * 100) return [];
  const lastDay = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(row.timeZone).toPlainDate().add({ days: row.horizonDays });
  const isNear = (start: number) => Temporal.PlainDate.compare(Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(row.timeZone).toPlainDate(), lastDay) <= 0;
  const isInside = (start: number) => windowsOf(search, now)?.some((window) => start >= window.start && start + row.durationMinutes * MINUTE <= window.end) ?? false;
  return all.filter((start) => isInside(start) && isNear(start) && start >= now + row.noticeMinutes * MINUTE);
}

/** Everybody who fits, in order, by going through them one after another. */
function plainly(everybody: readonly Known[], search: ExpertSearch, words: readonly TypedWord[]): { ids: string[]; fits: Known[] } {
  const anyOf = (wanted: readonly string[] | undefined, has: readonly string[]) => !wanted?.length || wanted.some((one) => has.includes(one));
  const first = ({ free, starts }: Known) => Math.min(...free.flatMap((row) => startsAsked(row, starts.get(row.offeringId) ?? [], search)));
  const fits = everybody.filter((one) => {
    const { card, comparableCents: cents, ratingTotal, offerings, words: own } = one.listed;
    const hasPrice = (search.minPrice === undefined || (cents !== null && cents >= search.minPrice * 100)) && (search.maxPrice === undefined || (cents !== null && cents <= search.maxPrice * 100));
    const isRated = search.minRating === undefined || (card.reviewCount > 0 && ratingTotal / card.reviewCount >= search.minRating);
    const isFound = words.every(({ known: meant }) => meant.some((word) => own.includes(word)));
    const isSo = anyOf(search.kind, [card.kind]) && anyOf(search.language, card.languages) && anyOf(search.country, card.countries) && anyOf(search.expertise, card.expertise);
    return hasPrice && isRated && isFound && isSo && (!search.format || offerings.some(({ format }) => format === search.format)) && (windowsOf(search, now) === null || first(one) < Infinity);
  });
  const score = ({ listed: { ratingTotal, card } }: Known) => (ratingTotal + 20) / (card.reviewCount + 5);
  const average = ({ listed: { ratingTotal, card } }: Known) => (card.reviewCount === 0 ? -1 : ratingTotal / card.reviewCount);
  const exact = ({ listed }: Known) => words.filter(({ plain }) => listed.words.includes(plain)).length;
  const keys: Record<ExpertSearch["sort"], (one: Known) => number[]> = {
    best: (one) => [-exact(one), -score(one)], price: ({ listed }) => [listed.comparableCents ?? 1e9], "-price": ({ listed }) => [-(listed.comparableCents ?? -1)],
    rating: (one) => [-average(one), -one.listed.card.reviewCount], soonest: (one) => [first(one), -score(one)],
  };
  const ids = fits.map((one) => ({ id: one.listed.card.id, keys: keys[search.sort](one) })).toSorted((a, b) => a.keys.map((key, at) => key - (b.keys[at] ?? 0)).find((difference) => difference !== 0) ?? (a.id < b.id ? -1 : 1));
  return { ids: ids.map(({ id }) => id), fits };
}

const valuesOf = { kind: ({ card }: Listed) => [card.kind], language: ({ card }: Listed) => card.languages, country: ({ card }: Listed) => card.countries, expertise: ({ card }: Listed) => card.expertise };

function rosterOf(everybody: readonly Known[]): Roster {
  const roster = new Roster();
  for (const { listed, free } of everybody) roster.put(listed, free);
  return roster;
}

test("the roster finds, orders and counts whom one finds by going through everybody", () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 3, maxLength: 70, size: "medium" }), asked, typed, (people, search, words) => {
      const everybody = people.map(known);
      const found = searchRoster(rosterOf(everybody), search, words, now);
      const { ids } = plainly(everybody, search, words);
      expect(found.cards(0, 100).map(({ id }) => id)).toEqual(ids);
      expect(found.cards(1, 3).map(({ id }) => id)).toEqual(ids.slice(1, 3));
      expect(found.total).toBe(ids.length);
      for (const facet of facetNames) {
        const all = plainly(everybody, { ...search, [facet]: undefined }, words).fits.flatMap(({ listed }) => valuesOf[facet](listed));
        expect(Object.fromEntries(found.facets()[facet].map(({ value, count }) => [value, count]))).toEqual(Object.fromEntries(Map.groupBy(all, (one) => one).entries().map(([value, list]) => [value, list.length])));
      }
    }),
    { numRuns: 1_500 },
  );
});

test("each card shows an offering that fits what was asked, or none, with its first times that do not overlap", () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 8 }), asked, (people, search) => {
      const everybody = people.map(known);
      const found = searchRoster(rosterOf(everybody), search, [], now);
      for (const card of found.cards(0, 100)) {
        const { id, offering: shown } = card;
        const one = everybody.find(({ listed }) => listed.card.id === id);
        const open = one?.listed.offerings.filter(({ isOpen, format }) => isOpen && (!search.format || format === search.format)) ?? [];
        if (windowsOf(search, now) === null) expect(shown?.id).toBe(open[0]?.id);
        const row = one?.free.find(({ offeringId }) => offeringId === shown?.id);
        const starts = row && windowsOf(search, now) !== null ? startsAsked(row, one?.starts.get(row.offeringId) ?? [], search) : [];
        expect(found.starts(card, 3)).toEqual(apart(starts, row?.durationMinutes ?? 60).slice(0, 3));
        expect(starts.length > 0).toBe(windowsOf(search, now) !== null);
      }
    }),
    { numRuns: 200 },
  );
});

test("who changes, leaves and comes back is found as if the roster had been made anew", () => {
  const step = fc.record({ at: fc.integer({ min: 0, max: 5 }), does: fc.constantFrom("put", "drop", "free"), says: person });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), asked, (steps, search) => {
      const [roster, there] = [new Roster(), new Map<number, Known>()];
      for (const { at, does, says } of steps) {
        const one = known(says, at);
        const before = there.get(at);
        if (does === "drop") roster.drop(one.listed.card.id);
        else if (does === "free") roster.setFree(one.listed.card.calendarId, one.free);
        else roster.put(one.listed, one.free);
        if (does === "drop") there.delete(at);
        else if (does === "put") there.set(at, one);
        else if (before) there.set(at, { ...before, free: one.free, starts: one.starts });
        // Read between the changes too, as visitors do.
        roster.people.inOrder("best");
      }
      const cards = (made: Roster) => searchRoster(made, search, [], now).cards(0, 100);
      expect(cards(roster)).toEqual(cards(rosterOf([...there.values()])));
    }),
    { numRuns: 200 },
  );
});

test("the day after, the same bits tell of one day less", () => {
  const everybody = [known({ kind: "coach", languages: [], countries: [], expertise: [], words: [], ratingTotal: 0, reviewCount: 0, hasPrice: true, offerings: [{ format: "online", isOpen: true, durationMinutes: 60, cents: 5_000, notice: 0, horizon: 90, zone: "UTC", since: 0, grid: 15, steps: [24 * 4 + 40] }] }, 0)];
  const search = ExpertSearchSchema.parse({ sort: "soonest" });
  expect(searchRoster(rosterOf(everybody), search, [], now + DAY).total).toBe(1);
  expect(searchRoster(rosterOf(everybody), search, [], now + 2 * DAY).total).toBe(0);
});
