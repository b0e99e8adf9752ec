import { ChevronDown } from "lucide-react";
import { FilterSelect } from "@/components/experts/filter-select";
import { type Option, toLines } from "@/components/experts/option-lines";
import { WhenFields } from "@/components/experts/when-fields";
import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";
import { expertiseLabel } from "@/lib/experts/core/expertise";
import { expertKinds, formatLabels, formats, kindPlurals } from "@/lib/experts/core/kinds";
import type { FacetValue, Facets } from "@/lib/experts/core/roster/people";
import { activeFilters, type ExpertSearch } from "@/lib/experts/core/search";
import { countryName, languageName } from "@/lib/geography/core/names";
import { currencies } from "@/lib/kernel/money";

/** Every value that some expert has, to choose from. */
export type FilterChoices = { languages: readonly string[]; countries: readonly string[]; expertise: readonly string[] };

type Props = { id: string; search: ExpertSearch; choices: FilterChoices; /** How many people each value would show; a value that is missing shows nobody. */ counts: Facets };

/** What narrows the list: a plain form whose answers become the address of the page. Folds away on a phone. */
export function ExpertFilters({ id, search, choices, counts }: Props) {
  const count = activeFilters(search).filter((name) => name !== "q").length;
  return (
    <form id={id} action="/experts" role="search" aria-label="Find experts">
      <details className="group lg:[&::details-content]:block lg:[&::details-content]:[content-visibility:visible]">
        <summary className="flex min-h-11 items-center justify-between rounded border border-control px-4 font-medium lg:supports-[selector(::details-content)]:hidden">
          {count === 0 ? "Filters" : `Filters (${count})`}
          <ChevronDown aria-hidden strokeWidth={1.5} className="size-5 transition-transform duration-150 group-open:rotate-180" />
        </summary>
        <div className="flex flex-col gap-5 max-lg:pt-5">
          <WhenFields search={search} />
          <fieldset>
            <legend className="pb-1 text-sm font-medium">Who</legend>
            {expertKinds.map((kind) => (
              <label key={kind} className="flex min-h-9 items-center gap-3">
                <input type="checkbox" name="kind" value={kind} defaultChecked={search.kind?.includes(kind)} className="size-5" />
                <span>
                  {kindPlurals[kind]} <span className="text-sm text-faint tabular-nums">({counts.kind.find(({ value }) => value === kind)?.count ?? 0})</span>
                </span>
              </label>
            ))}
          </fieldset>
          <AnyOf name="expertise" label="About" any="Anything" chosen={search.expertise} values={choices.expertise} counts={counts.expertise} words={expertiseLabel} />
          <AnyOf name="language" label="Language" any="Any language" chosen={search.language} values={choices.languages} counts={counts.language} words={languageName} />
          <AnyOf name="country" label="Country" any="Any country" chosen={search.country} values={choices.countries} counts={counts.country} words={countryName} />
          <PriceRange search={search} />
          <FilterSelect name="minRating" label="Rating" value={String(search.minRating ?? "")} options={ratings} />
          <FilterSelect name="format" label="Where" value={search.format ?? ""} options={places} />
          <button type="submit" className={buttonClass({ variant: "quiet" })}>
            Show who fits
          </button>
        </div>
      </details>
    </form>
  );
}

const ratings = toLines([["", "Any rating"], ["4", "4.0 or better"], ["4.5", "4.5 or better"], ["4.8", "4.8 or better"]]);
const places = toLines([["", "Anywhere"], ...formats.map((format) => [format, formatLabels[format]] as const)]);

type AnyOfProps = { name: string; label: string; any: string; chosen: readonly string[] | undefined; values: readonly string[]; counts: readonly FacetValue[]; words: (value: string) => string };

/** One choice of many; further values that the address has already are kept. */
function AnyOf({ name, label, any, chosen = [], values, counts, words }: AnyOfProps) {
  const [first = "", ...more] = chosen;
  const all = values.includes(first) || first === "" ? values : [first, ...values];
  const shown = new Map(counts.map(({ value, count }) => [value, count]));
  const options = inOrder(name, all, words).map(([value, said]) => [value, `${said} (${shown.get(value) ?? 0})`] as const);
  return (
    <>
      <FilterSelect name={name} label={label} value={first} options={toLines([["", any], ...options])} />
      {more.map((value) => (
        <input key={value} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

const ordered = new Map<string, readonly Option[]>();

// Names come from Intl and their order from a collation, and the choices hardly ever change.
function inOrder(name: string, values: readonly string[], words: (value: string) => string): readonly Option[] {
  const key = `${name} ${values.join()}`;
  const known = ordered.get(key);
  if (known) return known;
  const made = values.map((value) => [value, words(value)] as const).toSorted((a, b) => a[1].localeCompare(b[1], "en"));
  if (ordered.size >= 100) ordered.clear();
  ordered.set(key, made);
  return made;
}

function PriceRange({ search: { minPrice, maxPrice, currency } }: { search: ExpertSearch }) {
  return (
    <div role="group" aria-labelledby="price-of-a-session" className="flex flex-col gap-1.5">
      <div className="flex items-baseline justify-between">
        <span id="price-of-a-session" className="text-sm font-medium">
          Price of a session
        </span>
        <select name="currency" defaultValue={currency} key={currency} aria-label="Currency of these prices" className="rounded bg-transparent text-sm text-soft hover:text-ink">
          {currencies.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </div>
      <div className="grid grid-cols-2 gap-2">
        <Amount name="minPrice" label="Lowest price" hint="from" value={minPrice} />
        <Amount name="maxPrice" label="Highest price" hint="to" value={maxPrice} />
      </div>
    </div>
  );
}

function Amount({ name, label, hint, value }: { name: string; label: string; hint: string; value: number | undefined }) {
  return <input key={value} type="number" name={name} min={0} step="any" defaultValue={value} placeholder={hint} aria-label={label} className={controlClass} />;
}
