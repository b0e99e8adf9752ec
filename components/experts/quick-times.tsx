import { Chip } from "@/components/ui/chip";
import { quickTimeLabels } from "@/lib/experts/core/free-window";
import { type ExpertSearch, quickTimes, searchHref } from "@/lib/experts/core/search";

/** The times that people ask for most, one click each; the chosen one takes itself off again. */
export function QuickTimes({ search }: { search: ExpertSearch }) {
  const { freeFrom: _from, freeTo: _to, ...rest } = search;
  return (
    <nav aria-label="When it should be">
      <ul className="flex flex-wrap gap-2">
        {quickTimes.map((when) => (
          <li key={when} className="shrink-0">
            <Chip href={searchHref({ ...rest, when: search.when === when ? undefined : when })} selected={search.when === when}>
              {quickTimeLabels[when]}
            </Chip>
          </li>
        ))}
      </ul>
    </nav>
  );
}
