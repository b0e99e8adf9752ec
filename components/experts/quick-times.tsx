import { Chip } from "@/components/ui/chip";
import { quickTimeLabels } from "@/lib/experts/core/free-window";
import { type ExpertSearch, quickTimes, searchHref } from "@/lib/experts/core/search";

/** The times that people ask for most, one click each; the chosen one takes itself off again. */
export function QuickTimes({ search }: { search: ExpertSearch }) {
  const { freeFrom: _from, freeTo: _to, ...rest } = search;
  return (
    <nav aria-label="When it should be" className="-mx-1 overflow-x-auto px-1 py-1">
      <ul className="flex gap-2 whitespace-nowrap sm:flex-wrap">
        {quickTimes.map((when) => (
          <li key={when}>
            <Chip href={searchHref({ ...rest, when: search.when === when ? undefined : when })} selected={search.when === when}>
              {quickTimeLabels[when]}
            </Chip>
          </li>
        ))}
      </ul>
    </nav>
  );
}
