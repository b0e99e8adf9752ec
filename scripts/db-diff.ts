import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { everything, openSchemaEngine } from "./database/schema-engine";
import { migrationsDir, readSchema, schemaDir, snapshotDir, type SchemaFile } from "./database/schema-files";

/** The SQL that leads from one schema to another, or null when they are the same. */
export async function diffSchemas(from: SchemaFile[], to: SchemaFile[]): Promise<string | null> {
  const engine = await openSchemaEngine(noDatabase(), to.map((file) => [file.path, file.content]));
  const answer = await engine.diff({
    from: from.length === 0 ? { tag: "empty" } : { tag: "schemaDatamodel", files: from },
    to: { tag: "schemaDatamodel", files: to },
    script: true,
    exitCode: true,
    filters: everything,
  });
  return answer.exitCode === 2 ? answer.stdout : null;
}

async function writeMigration(name: string): Promise<void> {
  const current = await readSchema(schemaDir);
  if (current.length === 0) throw new Error("There is no schema in prisma/schema.");
  const sql = await diffSchemas(await readSchema(snapshotDir), current);
  await takeSnapshot();
  if (sql === null) {
    console.log("Nothing to write: the schema is as the last migration left it.");
    return;
  }
  const folder = path.join(migrationsDir, `${timestamp(new Date())}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "migration.sql"), sql);
  await writeFile(path.join(migrationsDir, "migration_lock.toml"), 'provider = "postgresql"\n');
  console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql. Read it; hand-written SQL goes into the same file.`);
}

/** A diff reads two schemas and no database, yet the engine greets one first: this one answers everything with nothing. */
function noDatabase(): SqlMigrationAwareDriverAdapterFactory {
  const name = { provider: "postgres", adapterName: "none" } as const;
  const connection: SqlDriverAdapter = {
    ...name,
    queryRaw: async () => ({ columnTypes: [], columnNames: [], rows: [] }),
    executeRaw: async () => 0,
    executeScript: async () => undefined,
    startTransaction: () => Promise.reject(new Error("There is no database here.")),
    dispose: async () => undefined,
  };
  return { ...name, connect: async () => connection, connectToShadowDb: async () => connection };
}

async function takeSnapshot(): Promise<void> {
  await rm(snapshotDir, { recursive: true, force: true });
  await mkdir(snapshotDir, { recursive: true });
  for (const file of await readSchema(schemaDir)) await cp(path.join(schemaDir, file.path), path.join(snapshotDir, file.path));
}

function timestamp(now: Date): string {
  return now.toISOString().replaceAll(/[-:T]/g, "").slice(0, 14);
}

if (import.meta.main) {
  const name = process.argv[2];
  if (name === undefined || !/^[a-z0-9_-]+$/.test(name)) {
    console.error("Name the migration, in small letters: npm run db:diff -- add_reviews");
    process.exit(1);
  }
  await writeMigration(name.replaceAll("-", "_"));
}
