import { formatTime } from "@/components/ui/time";
import { expertiseLabel } from "@/lib/experts/core/expertise";
import { formatLabels, kindPlurals } from "@/lib/experts/core/kinds";
import { activeFilters, type ExpertSearch, type FilterName, searchHref, without } from "@/lib/experts/core/search";
import { momentIn, quickTimeLabels } from "@/lib/experts/core/free-window";
import { countryName, languageName } from "@/lib/geography/core/names";

export type ActiveFilter = { readonly name: FilterName; readonly words: string; readonly removeHref: string };

const kindWords: Readonly<Record<string, string>> = kindPlurals;

/** Each narrowing choice of a search in words, with the address of the list without it. */
export function filtersInWords(search: ExpertSearch): ActiveFilter[] {
  return activeFilters(search).flatMap((name) =>
    [search[name] ?? []].flat().map((value) => ({
      name,
      words: wordsFor(search, name, String(value)),
      removeHref: searchHref(without(search, name, String(value))),
    })),
  );
}

/** One value of one filter, as a person would say it. */
export function wordsFor(search: ExpertSearch, name: FilterName, value: string): string {
  switch (name) {
    case "q":
      return `“${value}”`;
    case "kind":
      return kindWords[value] ?? value;
    case "language":
      return languageName(value);
    case "country":
      return countryName(value);
    case "expertise":
      return expertiseLabel(value);
    case "minPrice":
      return `from ${value} ${search.currency}`;
    case "maxPrice":
      return `up to ${value} ${search.currency}`;
    case "minRating":
      return `rated ${value} or better`;
    case "format":
      return search.format ? formatLabels[search.format] : value;
    case "when":
      return search.when ? quickTimeLabels[search.when] : value;
    case "freeFrom":
      return `from ${momentWords(search, value)}`;
    case "freeTo":
      return `until ${momentWords(search, value)}`;
    case "durationMinutes":
      return `${value} minutes or longer`;
  }
}

function momentWords({ timeZone = "UTC" }: ExpertSearch, value: string): string {
  return formatTime(new Date(momentIn(value, timeZone)).toISOString(), timeZone);
}
