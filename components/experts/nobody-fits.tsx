import { wordsFor } from "@/components/experts/filter-words";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type ExpertSearch, type FilterName, searchHref, without } from "@/lib/experts/core/search";

type Props = {
  search: ExpertSearch;
  /** Somebody fits, only not on this page. */
  hasOthers: boolean;
  /** Which filters help when taken off, and how many people then fit; the most helpful first. */
  loosen: readonly { name: FilterName; count: number }[];
};

/** An empty list that says which filter stands in the way. */
export function NobodyFits({ search, hasOthers, loosen }: Props) {
  if (hasOthers) {
    return (
      <EmptyState title="The list ends before this page." action={<ButtonLink href={searchHref(search)}>Go to the first page</ButtonLink>}>
        Everybody who fits stands on the pages before it.
      </EmptyState>
    );
  }
  const [best] = loosen;
  return (
    <EmptyState
      title="Nobody fits all of this."
      action={
        best ? (
          loosen.slice(0, 3).map(({ name, count }, index) => (
            <ButtonLink key={name} href={searchHref(without(search, name))} variant={index === 0 ? "primary" : "quiet"}>
              Without {said(search, name)}: {count}
            </ButtonLink>
          ))
        ) : (
          <ButtonLink href="/experts">See everyone</ButtonLink>
        )
      }
    >
      {best ? (
        <p>
          {best.count === 1 ? "One person fits" : `${best.count} people fit`} without {said(search, best.name)}.
        </p>
      ) : (
        <p>No single filter is in the way. Start again with everyone and narrow the list step by step.</p>
      )}
    </EmptyState>
  );
}

function said(search: ExpertSearch, name: FilterName): string {
  return [search[name] ?? []].flat().map((value) => wordsFor(search, name, String(value))).join(" or ");
}
