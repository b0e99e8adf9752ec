import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { anyFreePort } from "@/scripts/stack/ports";
import { createDatabase, startPostgres } from "@/scripts/stack/postgres";
import { applyMigrations } from "@/scripts/migrate";

/** One Postgres for the whole run, with a template that has every migration: a test file's own database is then a copy, made in milliseconds. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "colloquy-tests-"));
  const port = await anyFreePort();
  const postgres = await startPostgres({ home: path.join(folder, "postgres"), port, durable: false, logFile: path.join(folder, "postgres.log") });
  const clear = async (): Promise<void> => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    process.env["TEST_TEMPLATE_URL"] = await makeTemplate(postgres.url);
    return clear;
  } catch (error) {
    await clear();
    throw error;
  }
}

async function makeTemplate(serverUrl: string): Promise<string> {
  const template = new URL(serverUrl);
  template.pathname = "/template_migrated";
  await createDatabase(serverUrl, "template_migrated");
  await applyMigrations(template.toString());
  return template.toString();
}
