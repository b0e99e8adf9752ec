import { cardsInWords } from "@/app/(market)/experts/cards-in-words";
import { ExpertCards } from "@/components/experts/expert-cards";
import { filtersInWords } from "@/components/experts/filter-words";
import { NobodyFits } from "@/components/experts/nobody-fits";
import { QuickTimes } from "@/components/experts/quick-times";
import { weekLetters } from "@/components/experts/week-words";
import { SortSelect } from "@/components/experts/sort-select";
import { KeepZone } from "@/components/scheduling/keep-zone";
import { PageZone } from "@/components/scheduling/page-zone";
import { AppLink } from "@/components/ui/app-link";
import { Chip } from "@/components/ui/chip";
import { Pagination } from "@/components/ui/pagination";
import { windowFault } from "@/lib/experts/core/free-window";
import { type ExpertSearch, searchHref } from "@/lib/experts/core/search";
import { whatToLoosen } from "@/lib/experts/facets";
import { localDate } from "@/lib/kernel/zone";
import type { FoundPage } from "@/lib/scheduling/search-experts";

/** How many a page shows. */
export const pageSize = 20;

const orders = [
  { value: "best", label: "Best first" },
  { value: "price", label: "Lowest price first" },
  { value: "-price", label: "Highest price first" },
  { value: "rating", label: "Highest rating first" },
  { value: "soonest", label: "Soonest free first" },
];

type Props = {
  search: ExpertSearch;
  /** The page of those who fit that is shown, and its number. */
  list: FoundPage;
  page: number;
  now: Date;
  /** The visitor's zone; null when nothing is known yet. */
  zone: string | null;
  /** Who is signed in holds a time with one press. */
  isMember: boolean;
};

/** Who fits, a page at a time, with their free times in the visitor's zone; those inside the wanted time when one is asked for. */
export async function ExpertResults({ search, list, page, now, zone, isMember }: Props) {
  const offset = (page - 1) * pageSize;
  const timeZone = zone ?? "UTC";
  const text = await cardsInWords(list.items, timeZone, now);
  const last = offset + list.items.length;
  const timedIn = list.items.some(({ starts }) => starts.length > 0) ? timeZone : null;
  const mayHold = isMember && timedIn !== null;
  return (
    <div className="flex flex-col gap-4">
      {zone === null && <KeepZone />}
      <QuickTimes search={search} />
      <ActiveFilters search={search} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p role="status" className="font-medium tabular-nums">
          {list.total === 1 ? "1 person" : `${list.total} people`}
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-faint">
          <span className="flex items-center gap-2">
            Times in <PageZone timeZone={timeZone} />
          </span>
          <SortSelect form="filters" value={search.sort} options={orders} />
        </div>
      </div>
      {list.items.length === 0 && <NobodyFits search={search} hasOthers={list.total > 0} fault={windowFault(search, now.getTime())?.message} loosen={list.total > 0 ? [] : await whatToLoosen(search, now)} />}
      {mayHold && <p className="text-sm text-soft">One press on a time holds it for you for 15 minutes; nothing is charged yet.</p>}
      {list.items.length > 0 && <ExpertCards text={text} letters={weekLetters(localDate(now.getTime(), timeZone))} timedIn={timedIn} mayHold={mayHold} />}
      {list.items.length > 0 && (
        <Pagination
          summary={`${offset + 1}–${last} of ${list.total}`}
          previousHref={page > 1 ? searchHref(search, page - 1) : undefined}
          nextHref={list.nextCursor === null ? undefined : searchHref(search, page + 1)}
        />
      )}
    </div>
  );
}

function ActiveFilters({ search }: { search: ExpertSearch }) {
  const filters = filtersInWords(search);
  if (filters.length === 0) return null;
  return (
    <ul aria-label="What narrows the list" className="flex flex-wrap items-center gap-2">
      {filters.map(({ words, removeHref }) => (
        <li key={removeHref + words}>
          <Chip removeHref={removeHref} removeLabel="(take off)">
            {words}
          </Chip>
        </li>
      ))}
      <li>
        <AppLink href={searchHref({ currency: search.currency, sort: search.sort })} className="px-2 text-sm text-accent underline underline-offset-4">
          Take all off
        </AppLink>
      </li>
    </ul>
  );
}
