import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activeFilters, type ExpertSearch, quickTimes, searchFrom, searchHref, type SearchParams, sorts, without } from "@/lib/experts/core/search";
import { expertKinds, formats } from "@/lib/experts/core/kinds";
import { currencies } from "@/lib/kernel/money";

const someOf = (values: readonly string[]) => fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined });
const searches: fc.Arbitrary<ExpertSearch> = fc
  .record({
    q: fc.option(fc.constantFrom("ada", "o'neill & co", "ödön 100%"), { nil: undefined }),
    kind: someOf(expertKinds), language: someOf(["fr", "pt-BR", "en"]), country: someOf(["FR", "LB"]), expertise: someOf(["founders", "sleep"]),
    minPrice: fc.option(fc.constantFrom(0, 45, 99.5), { nil: undefined }), maxPrice: fc.option(fc.constant(200), { nil: undefined }),
    currency: fc.constantFrom(...currencies), minRating: fc.option(fc.constantFrom(4, 4.5), { nil: undefined }),
    format: fc.option(fc.constantFrom(...formats), { nil: undefined }), when: fc.option(fc.constantFrom(...quickTimes), { nil: undefined }), freeFrom: fc.option(fc.constantFrom("2026-12-01T15:00", "2026-12-01T15:00:00Z"), { nil: undefined }),
    freeTo: fc.option(fc.constant("2026-12-01T17:00:00+01:00"), { nil: undefined }), durationMinutes: fc.option(fc.constantFrom(30, 60), { nil: undefined }),
    timeZone: fc.option(fc.constant("Asia/Tokyo"), { nil: undefined }), sort: fc.constantFrom(...sorts),
  })
  .map((raw) => searchFrom(Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, Array.isArray(value) ? value : value?.toString()]))));

function readBack(href: string): ExpertSearch {
  const query = new URL(href, "https://colloquy.example").searchParams;
  return searchFrom(Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)])));
}

describe("a search", () => {
  test("survives its address", () => {
    fc.assert(
      fc.property(searches, (search) => {
        const isPriced = search.minPrice !== undefined || search.maxPrice !== undefined;
        const isTimed = search.freeFrom !== undefined || search.freeTo !== undefined;
        expect(readBack(searchHref(search))).toEqual({ ...search, currency: isPriced ? search.currency : "EUR", timeZone: isTimed ? search.timeZone : undefined });
      }),
    );
  });

  test("without a filter has one filter less", () => {
    fc.assert(
      fc.property(searches, (search) => {
        for (const name of activeFilters(search)) expect(activeFilters(without(search, name))).toEqual(activeFilters(search).filter((other) => other !== name));
      }),
    );
  });

  test("never stumbles over an address", () => {
    const values = fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 30 }), fc.constant(undefined));
    const names = fc.constantFrom("q", "kind", "language", "country", "expertise", "minPrice", "maxPrice", "currency", "minRating", "format", "when", "freeFrom", "freeTo", "durationMinutes", "timeZone", "sort", "page");
    fc.assert(
      fc.property(fc.dictionary(names, values), (params: SearchParams) => {
        expect(searchFrom(params).sort).toBeDefined();
      }),
    );
  });

  test.each([
    [{}, "/experts"],
    [{ kind: "coach", language: ["fr", "en"], sort: "best" }, "/experts?kind=coach&language=fr&language=en"],
    [{ maxPrice: "120", currency: "USD", sort: "-price" }, "/experts?maxPrice=120&currency=USD&sort=-price"],
    [{ q: "", minPrice: "", currency: "USD" }, "/experts"],
  ] as const)("%j has the address %s", (params, href) => {
    expect(searchHref(searchFrom(params))).toBe(href);
  });

  test("a value of several can be taken off alone", () => {
    const search = searchFrom({ language: ["fr", "en"] });
    expect(searchHref(without(search, "language", "fr"))).toBe("/experts?language=en");
    expect(searchHref(search, 3)).toBe("/experts?language=fr&language=en&page=3");
  });
});
