import type { SQLInputValue } from "node:sqlite";
import { type Database, number, text } from "@/sandbox/database";
import type { Kind, Kinds } from "@/sandbox/stripe/fixtures";
import { badParam, resourceMissing } from "@/sandbox/stripe/stripe-error";

const DDL = `
CREATE TABLE IF NOT EXISTS resource (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, body TEXT NOT NULL, aside TEXT
);
CREATE INDEX IF NOT EXISTS resource_by_kind ON resource (kind, seq);
CREATE INDEX IF NOT EXISTS resource_by_intent ON resource (kind, json_extract(body, '$.payment_intent'));
CREATE INDEX IF NOT EXISTS resource_by_charge ON resource (kind, json_extract(body, '$.charge'));
CREATE INDEX IF NOT EXISTS resource_by_reference ON resource (kind, json_extract(body, '$.client_reference_id'));
CREATE INDEX IF NOT EXISTS resource_by_expiry ON resource (kind, json_extract(body, '$.status'), json_extract(body, '$.expires_at'));
`;

/** Comparisons on the JSON itself, e.g. `{ "$.status": "open" }`; undefined means no condition. */
export type Conditions = Readonly<Record<`$.${string}`, string | undefined>>;
type Moment = number | { gt?: number | undefined; gte?: number | undefined; lt?: number | undefined; lte?: number | undefined };
export type ListPage = {
  limit?: number | undefined;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
  created?: Moment | undefined;
};

export type ResourceStore = ReturnType<typeof createResourceStore>;

/** All Stripe resources in one table, newest last; `aside` is what Stripe keeps but never shows. */
export function createResourceStore(database: Database) {
  database.define(DDL);
  const find = <K extends Kind>(kind: K, id: string): Kinds[K] | null => {
    const row = database.one("SELECT body FROM resource WHERE id = ? AND kind = ?", id, kind);
    return row ? read<K>(text(row, "body")) : null;
  };
  return {
    find,
    get<K extends Kind>(kind: K, id: string, param = "id"): Kinds[K] {
      const found = find(kind, id);
      if (!found) throw resourceMissing(kind, id, param);
      return found;
    },
    save<K extends Kind>(kind: K, resource: Kinds[K] & { id: string }): void {
      const sql = "INSERT INTO resource (id, kind, body) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body";
      database.run(sql, resource.id, kind, JSON.stringify(resource));
    },
    saveAside(id: string, aside: unknown): void {
      database.run("UPDATE resource SET aside = ? WHERE id = ?", JSON.stringify(aside), id);
    },
    aside(id: string): unknown {
      const row = database.one("SELECT aside FROM resource WHERE id = ?", id);
      return row && typeof row.aside === "string" ? JSON.parse(row.aside) : null;
    },
    count(kind: Kind): number {
      return number(database.one("SELECT count(*) AS n FROM resource WHERE kind = ?", kind) ?? { n: 0 }, "n");
    },
    where<K extends Kind>(kind: K, conditions: Conditions, limit = 1000): Kinds[K][] {
      return select(database, kind, conditions, {}, "DESC", limit);
    },
    list<K extends Kind>(kind: K, url: string, conditions: Conditions, page: ListPage) {
      const limit = page.limit ?? 10;
      const backwards = page.ending_before !== undefined;
      const found = select(database, kind, conditions, page, backwards ? "ASC" : "DESC", limit + 1);
      const data = found.slice(0, limit);
      return { object: "list" as const, url, has_more: found.length > limit, data: backwards ? data.reverse() : data };
    },
  };
}

function select<K extends Kind>(database: Database, kind: K, conditions: Conditions, page: ListPage, order: "ASC" | "DESC", limit: number): Kinds[K][] {
  const clauses = ["kind = ?"];
  const values: SQLInputValue[] = [kind];
  const add = (clause: string, value: SQLInputValue) => {
    clauses.push(clause);
    values.push(value);
  };
  for (const [path, value] of Object.entries(conditions)) {
    // The path is one of ours, never a caller's, so that the expression indexes can serve it.
    if (value !== undefined) add(`json_extract(body, '${path}') = ?`, value);
  }
  for (const [sign, value] of createdBounds(page.created)) add(`json_extract(body, '$.created') ${sign} ?`, value);
  if (page.starting_after !== undefined) add("seq < ?", seqOf(database, kind, page.starting_after, "starting_after"));
  if (page.ending_before !== undefined) add("seq > ?", seqOf(database, kind, page.ending_before, "ending_before"));
  const sql = `SELECT body FROM resource WHERE ${clauses.join(" AND ")} ORDER BY seq ${order} LIMIT ?`;
  return database.all(sql, ...values, limit).map((row) => read<K>(text(row, "body")));
}

function createdBounds(created: Moment | undefined): [string, number][] {
  if (created === undefined) return [];
  if (typeof created === "number") return [["=", created]];
  const bounds: [string, number | undefined][] = [[">", created.gt], [">=", created.gte], ["<", created.lt], ["<=", created.lte]];
  return bounds.flatMap(([sign, value]) => (value === undefined ? [] : [[sign, value] as [string, number]]));
}

function seqOf(database: Database, kind: Kind, id: string, param: string): number {
  const row = database.one("SELECT seq FROM resource WHERE id = ? AND kind = ?", id, kind);
  if (!row || typeof row.seq !== "number") throw badParam(`No such ${kind}: '${id}'`, param, "resource_missing");
  return row.seq;
}

function read<K extends Kind>(body: string): Kinds[K] {
  return JSON.parse(body) as Kinds[K];
}
