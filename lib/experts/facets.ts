import type { FacetValue } from "@/lib/experts/core/roster/people";
import { activeFilters, type ExpertSearch, type FilterName, without } from "@/lib/experts/core/search";
import { countExperts } from "@/lib/experts/list-experts";
import { openRoster } from "@/lib/experts/open-roster";

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
  const { language, country, expertise } = (await openRoster()).people.choices;
  const values = (facet: readonly FacetValue[]) => facet.map(({ value }) => value);
  return { languages: values(language), countries: values(country), expertise: values(expertise) };
}
