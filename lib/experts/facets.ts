import { activeFilters, type ExpertSearch, type FilterName, searchFrom, without } from "@/lib/experts/core/search";
import { countExperts, keptSeconds, keyOf } from "@/lib/experts/list-experts";
import { conditionsAt } from "@/lib/experts/matching";
import { cached } from "@/lib/platform/cache";
import { db } from "@/lib/platform/db";

export type FacetValue = { readonly value: string; readonly count: number };

/** How many of the matching experts have each value, most frequent first. */
export type Facets = Readonly<Record<"kind" | "language" | "country" | "expertise", FacetValue[]>>;

/** Counts over everybody who matches. */
export async function expertFacets(search: ExpertSearch, now = new Date()): Promise<Facets> {
  return (await expertSummary(search, now)).facets;
}

/** How many match, and of what kinds they are, in one look at them all. */
export async function expertSummary(search: ExpertSearch, now = new Date()): Promise<{ readonly total: number; readonly facets: Facets }> {
  return cached(`experts:facets:${keyOf(search)}`, ["experts"], keptSeconds(search, now), async () => {
    const rows = await db.$queryRaw<{ facet: keyof Facets | "all"; value: string; count: number }[]>`
      WITH found AS MATERIALIZED (
        SELECT e.kind, e.languages, e.countries, e.expertise FROM experts e WHERE ${conditionsAt(search, now)}
      ), said AS (
        SELECT 'kind' AS facet, kind::text AS value FROM found
        UNION ALL SELECT 'all', '' FROM found
        UNION ALL SELECT 'language', unnest(languages) FROM found
        UNION ALL SELECT 'country', unnest(countries) FROM found
        UNION ALL SELECT 'expertise', unnest(expertise) FROM found
      )
      SELECT facet, value, count(*)::int AS count FROM said GROUP BY facet, value ORDER BY count DESC, value`;
    const of = (facet: keyof Facets) => rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count }));
    const facets = { kind: of("kind"), language: of("language"), country: of("country"), expertise: of("expertise") };
    return { total: rows.find(({ facet }) => facet === "all")?.count ?? 0, facets };
  });
}

export type Loosening = { readonly names: readonly FilterName[]; readonly count: number };

/** Which filter, taken off, would show somebody, and how many; where no single one helps, which two. The most helpful first. */
export async function whatToLoosen(search: ExpertSearch, now = new Date()): Promise<Loosening[]> {
  const active = activeFilters(search);
  const single = await counted(search, active.map((name) => [name]), now);
  if (single.length > 0) return single;
  return counted(search, active.flatMap((one, index) => active.slice(index + 1).map((other) => [one, other])), now);
}

async function counted(search: ExpertSearch, choices: readonly (readonly FilterName[])[], now: Date): Promise<Loosening[]> {
  const counts = await Promise.all(choices.map(async (names) => ({ names, count: await countExperts(names.reduce((left, name) => without(left, name), search), now) })));
  return counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

/** Every language, country and subject that some listed expert has. */
export async function filterChoices(): Promise<{ languages: string[]; countries: string[]; expertise: string[] }> {
  const { language, country, expertise } = await expertFacets(searchFrom({}));
  const values = (facet: readonly FacetValue[]) => facet.map(({ value }) => value);
  return { languages: values(language), countries: values(country), expertise: values(expertise) };
}
