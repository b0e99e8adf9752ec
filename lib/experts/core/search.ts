import { z } from "zod";
import { expertKinds, formats } from "@/lib/experts/core/kinds";
import { CurrencySchema } from "@/lib/kernel/money";
import { anyOf } from "@/lib/kernel/page";
import { isTimeZone } from "@/lib/kernel/zone";

const code = (pattern: RegExp, message: string) => z.string().regex(pattern, message);
const price = z.coerce.number("Give a price as a number.").min(0, "A price is not below zero.").max(10_000_000, "That is more than any price.");

const moment = z.union([z.iso.datetime({ offset: true }), z.iso.datetime({ local: true })], { error: "Give a time such as 2026-12-01T15:00:00Z, or 2026-12-01T15:00 in timeZone." });

export const sorts = ["best", "price", "-price", "rating", "soonest"] as const;

/** Stretches of time that people ask for most, told in the search's zone. */
export const quickTimes = ["today", "tomorrow", "week", "evenings", "weekends"] as const;

export type QuickTime = (typeof quickTimes)[number];

/** What one may ask of the list of experts; prices in major units of `currency`. */
export const ExpertSearchSchema = z.object({
  q: z.string().trim().max(100, "Search with at most 100 characters.").optional(),
  kind: anyOf(z.enum(expertKinds, { error: "Choose coach, researcher or mentor." })),
  language: anyOf(code(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Give a language code such as fr.")),
  country: anyOf(code(/^[A-Z]{2}$/, "Give a country code such as FR.")),
  expertise: anyOf(code(/^[a-z0-9-]{1,60}$/, "Give a tag such as career-change.")),
  minPrice: price.optional(),
  maxPrice: price.optional(),
  currency: CurrencySchema.default("EUR"),
  minRating: z.coerce.number("Give a rating from 1 to 5.").min(1, "The lowest rating is 1.").max(5, "The highest rating is 5.").optional(),
  format: z.enum(formats, { error: "Choose online or in_person." }).optional(),
  when: z.enum(quickTimes, { error: `Choose one of ${quickTimes.join(", ")}.` }).optional(),
  freeFrom: moment.optional(),
  freeTo: moment.optional(),
  durationMinutes: z.coerce.number("Give whole minutes.").int("Give whole minutes.").min(5, "At least five minutes.").max(1_440, "At most a day.").optional(),
  timeZone: z.string().refine(isTimeZone, "Give a time zone such as Europe/Paris.").optional(),
  sort: z.enum(sorts, { error: `Choose one of ${sorts.join(", ")}.` }).default("best"),
});

export type ExpertSearch = z.infer<typeof ExpertSearchSchema>;

export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The filters that narrow a search, in the order in which people see them. */
export const filterNames = ["q", "kind", "language", "country", "expertise", "minPrice", "maxPrice", "minRating", "format", "when", "freeFrom", "freeTo", "durationMinutes"] as const;

export type FilterName = (typeof filterNames)[number];

/** A search from the address of a page: what is empty or makes no sense there is left out, never refused. */
export function searchFrom(params: SearchParams): ExpertSearch {
  const kept = Object.entries(ExpertSearchSchema.shape).flatMap(([name, schema]) => {
    const given = present(params[name]);
    return given !== undefined && schema.safeParse(given).success ? [[name, given]] : [];
  });
  const search = ExpertSearchSchema.parse(Object.fromEntries(kept));
  // A moment that is named says more than "this week".
  return search.freeFrom !== undefined || search.freeTo !== undefined ? { ...search, when: undefined } : search;
}

/** The address of a search, without what goes without saying; `page` begins at 1. */
export function searchHref(search: ExpertSearch, page = 1): string {
  const query = new URLSearchParams();
  for (const name of filterNames) [search[name] ?? []].flat().forEach((value) => value !== "" && query.append(name, String(value)));
  const isPriced = search.minPrice !== undefined || search.maxPrice !== undefined;
  if (isPriced && search.currency !== "EUR") query.set("currency", search.currency);
  if (search.timeZone !== undefined && (search.freeFrom !== undefined || search.freeTo !== undefined)) query.set("timeZone", search.timeZone);
  if (search.sort !== "best") query.set("sort", search.sort);
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? "/experts" : `/experts?${query}`;
}

/** The number of a page as an address has it; anything odd means the first. */
export function pageNumber(value: SearchParams[string]): number {
  const page = Math.trunc(Number(value));
  return page >= 1 && page <= 5_000 ? page : 1;
}

/** The same search without one filter, or without one value of a filter that has several. */
export function without(search: ExpertSearch, name: FilterName, value?: string): ExpertSearch {
  const current = search[name];
  const left = Array.isArray(current) && value !== undefined ? current.filter((one) => one !== value) : [];
  return { ...search, [name]: left.length > 0 ? left : undefined };
}

/** Which filters narrow this search. */
export function activeFilters(search: ExpertSearch): FilterName[] {
  return filterNames.filter((name) => search[name] !== undefined && search[name] !== "" && [search[name]].flat().length > 0);
}

function present(value: string | readonly string[] | undefined): string | string[] | undefined {
  const given = [value ?? []].flat().filter((one) => one.trim() !== "");
  return given.length > 1 ? given : given[0];
}
