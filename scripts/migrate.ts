import { createHash, randomUUID } from "node:crypto";
import { runMigrations } from "graphile-worker";
import { Client } from "pg";
import { migrationsDir, readMigrations, type Migration } from "./database/schema-files";
import { loadDotEnv } from "./stack/dot-env";

/** Two processes that start at once must not both migrate; the number only has to be ours. */
const migrationLock = 7_213_004_119;

/** Brings a database up to date: the job queue's own tables, then ours, oldest first, one process at a time. Answers the names applied; throws on the first that fails, which leaves nothing behind. */
export async function applyMigrations(databaseUrl: string, folder: string = migrationsDir): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await runMigrations({ connectionString: databaseUrl });
    await client.query(prismasOwnTable);
    return await applyMissing(client, migrations);
  } finally {
    await client.end();
  }
}

async function applyMissing(client: Client, migrations: readonly Migration[]): Promise<string[]> {
  const rows = await client.query<{ name: string; checksum: string }>(
    'select migration_name as name, checksum from "_prisma_migrations" where finished_at is not null and rolled_back_at is null',
  );
  const applied = new Map(rows.rows.map((row) => [row.name, row.checksum]));
  const missing = migrations.filter((migration) => !applied.has(migration.name));
  for (const migration of migrations) refuseIfRewritten(migration, applied.get(migration.name));
  for (const migration of missing) await applyOne(client, migration);
  return missing.map((migration) => migration.name);
}

function refuseIfRewritten(migration: Migration, appliedChecksum: string | undefined): void {
  if (appliedChecksum === undefined || appliedChecksum === checksumOf(migration)) return;
  throw new Error(`The migration ${migration.name} was changed after this database applied it. Write a new one instead; a database without anything to keep can be made anew.`);
}

/** The change and its record are one transaction, so that a kill between the two cannot happen. */
async function applyOne(client: Client, migration: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(migration.sql);
    await client.query(
      'insert into "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count) values ($1, $2, now(), $3, 1)',
      [randomUUID(), checksumOf(migration), migration.name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw new Error(`The migration ${migration.name} could not be applied: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function checksumOf(migration: Migration): string {
  return createHash("sha256").update(migration.sql).digest("hex");
}

/** The table as Prisma's own engine makes it, so that `prisma migrate deploy` agrees with what was applied here. */
const prismasOwnTable = `create table if not exists "_prisma_migrations" (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

async function main(): Promise<void> {
  loadDotEnv();
  const databaseUrl = process.env["DATABASE_URL"];
  if (databaseUrl === undefined) throw new Error("Set DATABASE_URL to the database to migrate.");
  const applied = await applyMigrations(databaseUrl);
  console.log(applied.length === 0 ? "Nothing to apply: the database is up to date." : applied.map((name) => `applied ${name}`).join("\n"));
}

if (import.meta.main) await main();
