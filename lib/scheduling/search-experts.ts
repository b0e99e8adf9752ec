import type { ExpertCard } from "@/lib/experts/core/card";
import { windowFault } from "@/lib/experts/core/free-window";
import type { Found } from "@/lib/experts/core/roster/search-roster";
import type { ExpertSearch } from "@/lib/experts/core/search";
import { fittingExperts } from "@/lib/experts/list-experts";
import { invalidField } from "@/lib/kernel/errors";
import { type Page, pageFrom } from "@/lib/kernel/page";

/** An expert of a list, with their first free starts (epoch milliseconds) inside the windows that were asked for. */
export type FoundExpert = ExpertCard & { readonly starts: readonly number[] };

type Cut = { readonly limit: number; readonly offset: number };

/** A page of those who fit, how many do, and what they have. */
export type FoundPage = Required<Page<FoundExpert>> & Pick<Found, "facets">;

/** One page of the experts who fit, each with `count` of their first free times when the search asks for a time, as everything is that has been announced by now. */
export async function searchExperts(search: ExpertSearch, { limit, offset }: Cut, now: Date, count = 3): Promise<FoundPage> {
  const { cards, starts, ...all } = await fittingExperts(search, now);
  const page = pageFrom(cards(offset, offset + limit + 1), limit, offset);
  return { ...page, items: page.items.map((expert) => ({ ...expert, starts: starts(expert, count) })), ...all };
}

/** Refuses a window that cannot be searched, and says why. */
export function refuseFaultyWindow(search: ExpertSearch, now: Date): void {
  const fault = windowFault(search, now.getTime());
  if (fault) throw invalidField(fault.field, fault.message);
}
