import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { runMigrations } from "graphile-worker";
import { Client, Pool } from "pg";
import { loadDotEnv } from "./stack/dot-env";
import { everything, openSchemaEngine } from "./database/schema-engine";
import { migrationsDir, readMigrations, type Migration } from "./database/schema-files";

/** Two processes that start at once must not both migrate; the number only has to be ours. */
const migrationLock = 7_213_004_119;

const emptySchema = 'datasource db {\n  provider = "postgresql"\n}\n';

/** Applies what is not applied yet, the job queue's own tables first, then ours, oldest first, one process at a time. Answers the names applied; throws the engine's error on the first that fails. */
export async function applyMigrations(databaseUrl: string, folder: string = migrationsDir): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await runMigrations({ connectionString: databaseUrl });
    if (await isUpToDate(client, migrations)) return [];
    return await applyWithEngine(databaseUrl, folder, migrations);
  } finally {
    await client.end();
  }
}

/** Loading the engine costs more than looking, and most starts have nothing to apply. */
async function isUpToDate(client: Client, migrations: readonly Migration[]): Promise<boolean> {
  const table = await client.query<{ found: boolean }>("select to_regclass('public._prisma_migrations') is not null as found");
  if (table.rows[0]?.found !== true) return migrations.length === 0;
  const rows = await client.query<{ migration_name: string }>(
    "select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  const applied = new Set(rows.rows.map((row) => row.migration_name));
  return migrations.every((migration) => applied.has(migration.name));
}

async function applyWithEngine(databaseUrl: string, folder: string, migrations: readonly Migration[]): Promise<string[]> {
  const pool = new Pool({ connectionString: databaseUrl });
  try {
    const engine = await openSchemaEngine(new PrismaPg(pool), [["schema.prisma", emptySchema]]);
    const answer = await engine.applyMigrations({ migrationsList: listOf(folder, migrations), filters: everything });
    return answer.appliedMigrationNames;
  } finally {
    await pool.end();
  }
}

function listOf(folder: string, migrations: readonly Migration[]) {
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
}

async function main(): Promise<void> {
  loadDotEnv();
  const databaseUrl = process.env["DATABASE_URL"];
  if (databaseUrl === undefined) throw new Error("Set DATABASE_URL to the database to migrate.");
  const applied = await applyMigrations(databaseUrl);
  console.log(applied.length === 0 ? "Nothing to apply: the database is up to date." : applied.map((name) => `applied ${name}`).join("\n"));
}

if (import.meta.main) await main();
