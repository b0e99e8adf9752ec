import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/lib/platform/env";
import { diffSchemas } from "@/scripts/db-diff";
import { applyMigrations } from "@/scripts/migrate";
import { createDatabase } from "@/scripts/stack/postgres";

const folder = mkdtempSync(path.join(os.tmpdir(), "colloquy-migrations-"));
const name = `empty_${process.pid}`;
const empty = new URL(env().DATABASE_URL);
empty.pathname = `/${name}`;

beforeAll(() => createDatabase(env().DATABASE_URL, name));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  const client = new Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  await client.query(`drop database if exists ${name} with (force)`);
  await client.end();
});

function migration(migrationName: string, sql: string): void {
  mkdirSync(path.join(folder, migrationName), { recursive: true });
  writeFileSync(path.join(folder, migrationName, "migration.sql"), sql);
}

test("each migration is applied once, functions and all", async () => {
  migration("20260101000000_words", "create table words (word text);\ncreate function one() returns int language plpgsql as $$ begin return 1; end $$;\n");
  expect(await Promise.all([applyMigrations(empty.toString(), folder), applyMigrations(empty.toString(), folder)])).toEqual(expect.arrayContaining([["20260101000000_words"], []]));
});

test("one that fails half-way leaves nothing behind, and passes once it is right", async () => {
  migration("20260102000000_more", "create table more (id int);\nselect no_such_function();\n");
  await expect(applyMigrations(empty.toString(), folder)).rejects.toThrow("20260102000000_more could not be applied");
  migration("20260102000000_more", "create table more (id int);\n");
  expect(await applyMigrations(empty.toString(), folder)).toEqual(["20260102000000_more"]);
});

test("one that was rewritten after it was applied is refused", async () => {
  migration("20260102000000_more", "create table more (id bigint);\n");
  await expect(applyMigrations(empty.toString(), folder)).rejects.toThrow("was changed after this database applied it");
});

test("the difference between two schemas is SQL, and none between equal ones", async () => {
  const schema = (columns: string) => [{ path: "a.prisma", content: `datasource db {\n  provider = "postgresql"\n}\nmodel Word {\n  id Int @id\n${columns}}\n` }];
  expect(await diffSchemas(schema(""), schema("  text String?\n"))).toContain('ADD COLUMN     "text" TEXT');
  expect(await diffSchemas(schema(""), schema(""))).toBeNull();
});
