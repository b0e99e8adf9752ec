import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { runToEnd } from "@/scripts/stack/child";
import { anyFreePort } from "@/scripts/stack/ports";
import { newSecrets } from "@/scripts/stack/settings";
import { Stack } from "@/scripts/stack/stack";

/** Starts the product with the demo world and so many experts more, and hands its settings to this process; answers its address and how to end it. */
export async function startWorld(experts: number): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "colloquy-bench-"));
  const ports = { app: await anyFreePort(), sandbox: await anyFreePort(), postgres: await anyFreePort() };
  const announce = (sentence: string): void => void process.stdout.write(`${sentence}\n`);
  const stack = new Stack({ configured: { LOG_LEVEL: "error", SEED: "demo", TRUSTED_PROXY_HOPS: "1" }, secrets: newSecrets(), ports, dataDir, dev: false, durable: true, announce });
  const stop = async (): Promise<void> => {
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await stack.start();
    if (experts > 0) await runToEnd(["--import", "tsx", "prisma/seed/main.ts", "--experts", String(experts)], stack.settings);
    Object.assign(process.env, stack.settings);
    return { url: `http://localhost:${ports.app}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
