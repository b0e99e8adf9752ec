import type { ExpertCard } from "@/lib/experts/core/card";
import { windowFault, windowsOf } from "@/lib/experts/core/free-window";
import type { Found } from "@/lib/experts/core/roster/search-roster";
import type { ExpertSearch } from "@/lib/experts/core/search";
import { fittingExperts } from "@/lib/experts/list-experts";
import { invalidField } from "@/lib/kernel/errors";
import { cursorAt, type Page, pageFrom } from "@/lib/kernel/page";
import { timesInWindows } from "@/lib/scheduling/times-in-windows";

/** An expert of a list, with their first free starts (epoch milliseconds) inside the windows that were asked for. */
export type FoundExpert = ExpertCard & { readonly starts: readonly number[] };

type Cut = { readonly limit: number; readonly offset: number };

/** A page of those who fit, how many do, and what they have. */
export type FoundPage = Required<Page<FoundExpert>> & Pick<Found, "facets" | "beside">;

/**
 * One page of the experts who fit, each with `count` of their first free times when the search asks for a time. The index names
 * the candidates and the slot core has the last word: who turns out not to be free is left out, and the next one takes the place.
 */
export async function searchExperts(search: ExpertSearch, { limit, offset }: Cut, now: Date, count = 3): Promise<FoundPage> {
  const { cards, ...all } = await fittingExperts(search, now);
  const windows = windowsOf(search, now.getTime());
  if (windows === null) {
    const page = pageFrom(cards(offset, offset + limit + 1), limit, offset);
    return { ...page, items: page.items.map((expert) => ({ ...expert, starts: [] })), ...all };
  }
  const found: FoundExpert[] = [];
  for (let from = offset; from < all.total; from += limit) {
    const candidates = cards(from, from + limit);
    const starts = await timesInWindows(candidates, windows, count, now);
    for (const [index, expert] of candidates.entries()) {
      const own = starts[index] ?? [];
      if (own.length > 0) found.push({ ...expert, starts: own });
      const next = from + index + 1;
      if (found.length === limit) return { items: found, nextCursor: next < all.total ? cursorAt(next) : null, ...all };
    }
  }
  return { items: found, nextCursor: null, ...all };
}

/** Refuses a window that cannot be searched, and says why. */
export function refuseFaultyWindow(search: ExpertSearch, now: Date): void {
  const fault = windowFault(search, now.getTime());
  if (fault) throw invalidField(fault.field, fault.message);
}
