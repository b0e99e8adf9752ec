import { searchFrom, type SearchParams } from "@/lib/experts/core/search";
import type { Roster } from "@/lib/experts/core/roster/roster";
import { searchRoster } from "@/lib/experts/core/roster/search-roster";
import { openRoster, readRoster } from "@/lib/experts/open-roster";
import { allHeard } from "@/lib/testing/all-heard";

const searches: SearchParams[] = [{}, { sort: "soonest" }, { when: "week" }, { sort: "price", durationMinutes: "60" }];

/** What the roster of this process tells when it has heard everything, and what one tells that is read from the database now. */
export async function rosterTold(now: Date): Promise<{ kept: unknown; fresh: unknown }> {
  await allHeard();
  const [kept, fresh] = [await openRoster(), await readRoster()];
  return { kept: told(kept, now), fresh: told(fresh, now) };
}

function told(roster: Roster, now: Date): unknown {
  return searches.map((search) => {
    const { total, facets, cards } = searchRoster(roster, searchFrom(search), [], now.getTime());
    return { total, facets: facets(), cards: cards(0, 100) };
  });
}
