import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll } from "vitest";
import { completeSettings, newSecrets } from "@/scripts/stack/settings";

const templateUrl = process.env["TEST_TEMPLATE_URL"];
if (templateUrl === undefined) throw new Error("Database tests need lib/testing/postgres-setup.ts: run them with vitest --project db.");

const name = `test_${randomBytes(8).toString("hex")}`;
const dataDir = mkdtempSync(path.join(os.tmpdir(), "colloquy-test-files-"));
await onServer(templateUrl, `create database ${name} template template_migrated strategy file_copy`);

// Before any product module is loaded: they read their settings once.
Object.assign(process.env, testSettings(templateUrl));

afterAll(async () => {
  await onServer(templateUrl, `drop database if exists ${name} with (force)`);
  rmSync(dataDir, { recursive: true, force: true });
});

function testSettings(template: string): Record<string, string> {
  const own = new URL(template);
  own.pathname = `/${name}`;
  const settings = completeSettings({}, newSecrets(), { databaseUrl: own.toString(), port: 3000, sandboxPort: 9, dataDir });
  // Crowds are tested for what comes of them, not for how soon a slow machine lets everybody in.
  return { ...settings, NODE_ENV: "test", LOG_LEVEL: "silent", DATABASE_PATIENCE: "20" };
}

async function onServer(template: string, sql: string): Promise<void> {
  const server = new URL(template);
  server.pathname = "/postgres";
  const client = new Client({ connectionString: server.toString() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
