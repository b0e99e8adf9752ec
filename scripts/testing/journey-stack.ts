import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { anyFreePort } from "../stack/ports";
import { newSecrets } from "../stack/settings";
import { Stack } from "../stack/stack";

/** Starts the whole product for the journeys, on free ports, with a demo world that is thrown away afterwards. */
export default async function startForJourneys(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "colloquy-journeys-"));
  const ports = { app: await anyFreePort(), sandbox: await anyFreePort(), postgres: await anyFreePort() };
  const stack = new Stack({
    configured: { LOG_LEVEL: process.env["LOG_LEVEL"] ?? "warn", SEED: "demo" },
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
