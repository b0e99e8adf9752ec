import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { cx } from "@/components/ui/cx";

export type TableColumn = {
  key: string;
  label: string;
  align?: "start" | "end";
  /** Where the header leads to sort by this column; without it the column does not sort. */
  sortHref?: string;
  sorted?: "ascending" | "descending" | undefined;
  /** Hides the words of the header (for a column of actions), not from screen readers. */
  labelHidden?: boolean;
};

export type TableRow = { key: string; cells: Record<string, ReactNode> };

type Props = { caption: string; columns: readonly TableColumn[]; rows: readonly TableRow[]; empty?: ReactNode };

/** A dense table; scrolls sideways on a phone and is announced by its caption. The first column names the row. */
export function Table({ caption, columns, rows, empty }: Props) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="relative overflow-x-auto border-y border-line">
      <table className="w-full border-collapse text-sm tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line">
            {columns.map((column) => (
              <th key={column.key} scope="col" aria-sort={column.sorted} className={cellClass(column, "font-medium whitespace-nowrap text-faint")}>
                <HeaderLabel column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={row.key} className="hover:bg-sunk">
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row" className={cellClass(column, "font-medium")}>
                    {row.cells[column.key]}
                  </th>
                ) : (
                  <td key={column.key} className={cellClass(column)}>
                    {row.cells[column.key]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellClass({ align }: TableColumn, more?: string) {
  return cx("px-3 py-2.5 first:pl-0 last:pr-0", align === "end" ? "text-right" : "text-left", more);
}

function HeaderLabel({ column: { label, labelHidden, sortHref, sorted } }: { column: TableColumn }) {
  if (!sortHref) return <span className={labelHidden ? "sr-only" : undefined}>{label}</span>;
  const Icon = sorted === "ascending" ? ArrowUp : sorted === "descending" ? ArrowDown : ChevronsUpDown;
  return (
    <AppLink href={sortHref} scroll={false} className={cx("inline-flex items-center gap-1 hover:text-ink", sorted && "text-ink")}>
      {label}
      <Icon aria-hidden strokeWidth={1.5} className="size-4" />
    </AppLink>
  );
}
