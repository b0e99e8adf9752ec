import type { Client } from "pg";

/** A row by column names; instants as Date or ISO text, ranges as text. */
export type Row = Readonly<Record<string, unknown>>;

const atOnce = 2_000;

/** Writes rows of the same columns in few statements; what is not named takes its default. */
export async function insertRows(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).map((name) => `"${name}"`).join(", ");
  for (let from = 0; from < rows.length; from += atOnce) {
    const part = JSON.stringify(rows.slice(from, from + atOnce));
    await client.query(`INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`, [part]);
  }
}
