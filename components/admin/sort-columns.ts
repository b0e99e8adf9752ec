import type { TableColumn } from "@/components/ui/table";
import { hrefWith, type SearchParams } from "@/lib/admin/core/search";

type Sorting = { readonly path: string; readonly params: SearchParams; readonly sort: string };

/** Makes a column sort by a word: pressed once ascending, pressed again descending. */
export function sortedBy(word: string, column: TableColumn, { path, params, sort }: Sorting): TableColumn {
  const isUp = sort === word;
  const sorted = isUp ? "ascending" : sort === `-${word}` ? "descending" : undefined;
  return { ...column, sorted, sortHref: hrefWith(path, params, { sort: isUp ? `-${word}` : word }) };
}
