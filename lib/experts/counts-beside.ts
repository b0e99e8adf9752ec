import { type ExpertSearch, without } from "@/lib/experts/core/search";
import { expertFacets, filterChoices } from "@/lib/experts/facets";

type Counts = Awaited<ReturnType<typeof expertFacets>>;

/** For each value of a filter, how many people its choice would show: with every other filter as it is, and whatever is chosen in this one. */
export async function countsBeside(search: ExpertSearch, now = new Date()): Promise<Counts> {
  const all = expertFacets(search, now);
  const beside = async <Name extends "kind" | "language" | "country" | "expertise">(name: Name): Promise<Counts[Name]> =>
    (await (search[name] ? expertFacets(without(search, name), now) : all))[name];
  const [kind, language, country, expertise] = await Promise.all([beside("kind"), beside("language"), beside("country"), beside("expertise")]);
  return { kind, language, country, expertise };
}

/** What the filters offer, and how many each choice would show. */
export async function filterFacts(search: ExpertSearch) {
  const [choices, counts] = await Promise.all([filterChoices(), countsBeside(search)]);
  return { choices, counts };
}
