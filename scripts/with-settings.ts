import { spawn } from "node:child_process";
import path from "node:path";
import { applyMigrations } from "./migrate";
import { dataDir, root } from "./root";
import { loadDotEnv } from "./stack/dot-env";
import { generateClient } from "./stack/generate-client";
import { nextFreePort } from "./stack/ports";
import { startPostgres } from "./stack/postgres";
import { findRunning } from "./stack/running";
import { completeSettings, keepSecrets, type Settings } from "./stack/settings";

/** Runs one program of ours with the settings that `npm start` would give it, on the database that runs now or one started for as long as it takes. */
async function main(script: string, args: readonly string[]): Promise<number> {
  loadDotEnv();
  await generateClient();
  const running = findRunning(dataDir);
  const ports = running?.ports ?? { app: Number(process.env["PORT"] ?? 3000), sandbox: Number(process.env["SANDBOX_PORT"] ?? 3900) };
  const { databaseUrl, release } = await reachDatabase(running?.databaseUrl);
  const places = { databaseUrl, port: ports.app, sandboxPort: ports.sandbox, dataDir };
  try {
    return await run(script, args, completeSettings(process.env, keepSecrets(path.join(dataDir, "secrets.json")), places));
  } finally {
    await release();
  }
}

async function reachDatabase(running: string | undefined): Promise<{ databaseUrl: string; release: () => Promise<void> }> {
  const there = process.env["DATABASE_URL"] ?? running;
  if (there !== undefined) return { databaseUrl: there, release: async () => undefined };
  const logFile = path.join(dataDir, "logs/postgres.log");
  const postgres = await startPostgres({ home: path.join(dataDir, "postgres"), port: await nextFreePort(54320), durable: true, logFile });
  await applyMigrations(postgres.url);
  return { databaseUrl: postgres.url, release: postgres.stop };
}

function run(script: string, args: readonly string[], settings: Settings): Promise<number> {
  const env = { ...process.env, NODE_ENV: process.env.NODE_ENV ?? "production", ...settings };
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], { cwd: root, env, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

const [script, ...args] = process.argv.slice(2);
if (script === undefined) throw new Error("Which program?");
process.exit(await main(script, args));
