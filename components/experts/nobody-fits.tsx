import { wordsFor } from "@/components/experts/filter-words";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type ExpertSearch, type FilterName, searchHref, without } from "@/lib/experts/core/search";

type Props = {
  search: ExpertSearch;
  /** Somebody fits, only not on this page. */
  hasOthers: boolean;
  /** What is wrong with the wanted time itself. */
  fault?: string | undefined;
  /** Which filters help when taken off, and how many people then fit; the most helpful first. */
  loosen: readonly { names: readonly FilterName[]; count: number }[];
};

/** An empty list that says which filter stands in the way. */
export function NobodyFits({ search, hasOthers, fault, loosen }: Props) {
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
      title={fault === undefined ? "Nobody fits all of this." : "That time cannot be searched."}
      action={
        best ? (
          loosen.slice(0, 3).map(({ names, count }, index) => (
            <ButtonLink key={names.join()} href={searchHref(names.reduce((left, name) => without(left, name), search))} variant={index === 0 ? "primary" : "quiet"}>
              Take off {said(search, names)}: {count}
            </ButtonLink>
          ))
        ) : (
          <ButtonLink href="/experts">See everyone</ButtonLink>
        )
      }
    >
      {fault && <p>{fault}</p>}
      {best ? (
        <p>
          {best.count === 1 ? "One person fits" : `${best.count} people fit`} when {said(search, best.names)} {best.names.length === 1 ? "is" : "are"} taken off.
        </p>
      ) : (
        <p>Start again with everyone and narrow the list step by step.</p>
      )}
    </EmptyState>
  );
}

function said(search: ExpertSearch, names: readonly FilterName[]): string {
  return names.map((name) => [search[name] ?? []].flat().map((value) => quoted(wordsFor(search, name, String(value)))).join(" or ")).join(" and ");
}

function quoted(words: string): string {
  return words.startsWith("“") ? words : `“${words}”`;
}
