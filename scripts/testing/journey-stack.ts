import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { root } from "../root";
import { anyFreePort } from "../stack/ports";
import { newSecrets } from "../stack/settings";
import { Stack } from "../stack/stack";

/** Starts the whole product for the journeys, on free ports, with a demo world that is thrown away afterwards. */
export default async function startForJourneys(): Promise<() => Promise<void>> {
  hideOwnSettings();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "colloquy-journeys-"));
  const ports = { app: await anyFreePort(), sandbox: await anyFreePort(), postgres: await anyFreePort() };
  const stack = new Stack({
    // Every visitor of a journey says an address of their own, so that nobody uses up what others may try from theirs.
    configured: { LOG_LEVEL: "warn", SEED: "demo", TRUSTED_PROXY_HOPS: "1" },
    secrets: newSecrets(),
    ports,
    dataDir,
    dev: false,
    durable: false,
    announce: (sentence) => console.log(sentence),
  });
  const clear = async (): Promise<void> => {
    await stack.stop();
    if (process.env["KEEP_JOURNEY_DATA"] === undefined) await rm(dataDir, { recursive: true, force: true });
    else console.log(`Kept ${dataDir}`);
  };
  try {
    await stack.start();
  } catch (error) {
    await clear();
    throw error;
  }
  process.env["PUBLIC_URL"] = stack.settings["PUBLIC_URL"];
  process.env["SANDBOX_URL"] = `http://localhost:${ports.sandbox}`;
  process.env["DATABASE_URL"] = stack.settings["DATABASE_URL"];
  return clear;
}

/** The journeys are the same for everybody: what a developer has in the shell or in .env (which Next would read, too) stays out. */
function hideOwnSettings(): void {
  const example = readFileSync(path.join(root, ".env.example"), "utf8");
  for (const [, name = ""] of example.matchAll(/^# ?([A-Z_]+)=/gm)) if (name !== "CHROME_PATH") process.env[name] = "";
}
