import type { ExpertCard } from "@/lib/experts/core/card";
import { type Found, searchRoster } from "@/lib/experts/core/roster/search-roster";
import type { ExpertSearch } from "@/lib/experts/core/search";
import { openRoster } from "@/lib/experts/open-roster";
import { typedWords } from "@/lib/experts/typed-words";
import { type Page, pageFrom } from "@/lib/kernel/page";

/** Everybody who fits, as of now. What strangers see, whoever asks. Who is asked to be free is so by the index. */
export async function fittingExperts(search: ExpertSearch, now = new Date()): Promise<Found> {
  const [roster, words] = await Promise.all([openRoster(), typedWords(search.q)]);
  return searchRoster(roster, search, words, now.getTime());
}

/** One page of those who fit, and how many do. */
export async function listExperts(search: ExpertSearch, limit: number, offset: number, now = new Date()): Promise<Required<Page<ExpertCard>>> {
  const { cards, total } = await fittingExperts(search, now);
  return { ...pageFrom(cards(offset, offset + limit + 1), limit, offset), total };
}

/** How many fit. */
export async function countExperts(search: ExpertSearch, now = new Date()): Promise<number> {
  return (await fittingExperts(search, now)).total;
}
