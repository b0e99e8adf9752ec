import type { BenchRow } from "@/bench/slots";

/** A measured line; without a target it is only told. */
export type Row = Omit<BenchRow, "target"> & { readonly target?: number; /** "at least" for rates. */ readonly isFloor?: boolean };

/** Prints the rows of one topic and answers how many missed their target. */
export function report(title: string, rows: readonly Row[]): number {
  process.stdout.write(`\n${title}\n`);
  for (const row of rows) process.stdout.write(`${line(row)}\n`);
  return rows.filter(isMissed).length;
}

function line(row: Row): string {
  const value = `${format(row.value)} ${row.unit}`.padStart(16);
  if (row.target === undefined) return `  ${row.name.padEnd(64)}${value}`;
  const bound = `${row.isFloor ? "at least" : "at most"} ${format(row.target)}`;
  return `  ${row.name.padEnd(64)}${value}   ${bound}${isMissed(row) ? "   MISSED" : ""}`;
}

function isMissed({ value, target, isFloor }: Row): boolean {
  if (target === undefined) return false;
  return isFloor ? value < target : value > target;
}

function format(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString("en");
  return String(Number(value.toPrecision(3)));
}
