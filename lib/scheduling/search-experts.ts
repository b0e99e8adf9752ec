import type { ExpertCard } from "@/lib/experts/core/card";
import { windowFault, windowsOf } from "@/lib/experts/core/free-window";
import type { ExpertSearch } from "@/lib/experts/core/search";
import { countExperts, matchingExperts } from "@/lib/experts/list-experts";
import { invalidField } from "@/lib/kernel/errors";
import { cursorAt, type Page } from "@/lib/kernel/page";
import { timesInWindows } from "@/lib/scheduling/times-in-windows";

/** An expert of a list, with their first free starts (epoch milliseconds) inside the windows that were asked for. */
export type FoundExpert = ExpertCard & { readonly starts: readonly number[] };

type Cut = { readonly limit: number; readonly offset: number };

/**
 * One page of the experts who fit, each with `count` of their first free times when the search asks for a time. The index names
 * the candidates and the slot core has the last word: who turns out not to be free is left out, and the next one takes the place.
 */
export async function searchExperts(search: ExpertSearch, { limit, offset }: Cut, now: Date, count = 3): Promise<Required<Page<FoundExpert>>> {
  const [page, total] = await Promise.all([findExperts(search, { limit, offset }, now, count), countExperts(search, now)]);
  return { ...page, total };
}

/** The same without the count of all. */
export async function findExperts(search: ExpertSearch, { limit, offset }: Cut, now: Date, count = 3): Promise<Page<FoundExpert>> {
  const windows = windowsOf(search, now.getTime());
  if (windows === null) {
    const page = await matchingExperts(search, { limit, offset }, now);
    return { ...page, items: page.items.map((expert) => ({ ...expert, starts: [] })) };
  }
  const found: FoundExpert[] = [];
  for (let from = offset; ; from += limit) {
    const page = await matchingExperts(search, { limit, offset: from }, now);
    const starts = await timesInWindows(page.items, windows, count, now);
    for (const [index, expert] of page.items.entries()) {
      const own = starts[index] ?? [];
      if (own.length > 0) found.push({ ...expert, starts: own });
      const isLast = index === page.items.length - 1 && page.nextCursor === null;
      if (found.length === limit) return { items: found, nextCursor: isLast ? null : cursorAt(from + index + 1) };
    }
    if (page.nextCursor === null) return { items: found, nextCursor: null };
  }
}

/** Refuses a window that cannot be searched, and says why. */
export function refuseFaultyWindow(search: ExpertSearch, now: Date): void {
  const fault = windowFault(search, now.getTime());
  if (fault) throw invalidField(fault.field, fault.message);
}
