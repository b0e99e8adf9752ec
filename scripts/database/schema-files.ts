import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { root } from "../root";


export const schemaDir = path.join(root, "prisma/schema");
export const migrationsDir = path.join(root, "prisma/migrations");
export const snapshotDir = path.join(migrationsDir, "schema-snapshot");

export type SchemaFile = { path: string; content: string };

/** The Prisma schema files of a folder, in name order; none when the folder is missing. */
export async function readSchema(folder: string): Promise<SchemaFile[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith(".prisma")).toSorted();
  return Promise.all(files.map(async (name) => ({ path: name, content: await readFile(path.join(folder, name), "utf8") })));
}

export type Migration = { name: string; sql: string };

/** All migrations of a folder, oldest first. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory() && /^\d{14}_/.test(entry.name)).map((entry) => entry.name).toSorted();
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(path.join(folder, name, "migration.sql"), "utf8") })));
}
