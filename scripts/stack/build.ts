import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataDir, root, tool } from "../root";
import { runToEnd } from "./child";
import { findRunning } from "./running";
import { completeSettings, newSecrets, type Settings } from "./settings";
import { stampOf } from "./source-stamp";

const stampFile = path.join(root, ".next/.colloquy-stamp");

const sources = [
  "app", "components", "lib", "prisma/generated", "public", "proxy.ts", "instrumentation.ts", "instrumentation-client.ts", "next.config.ts",
  "tailwind.config.ts", "postcss.config.mjs", "tsconfig.json", "package.json", "node_modules/.package-lock.json",
];

/** Builds the app when its sources changed since the last build. Answers whether it had to. */
export async function buildApp(): Promise<boolean> {
  const stamp = stampOf(sources, (file) => !/\.test\.tsx?$|^lib\/testing\/|\.colloquy-stamp$/.test(file));
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return false;
  refuseWhileRunning();
  rmSync(stampFile, { force: true });
  await runToEnd([tool("next"), "build"], { ...placeholders(), NEXT_TELEMETRY_DISABLED: "1" });
  writeFileSync(stampFile, stamp);
  return true;
}

/** A running app reads its build all the time: it must not be changed under it. */
function refuseWhileRunning(): void {
  const running = findRunning(dataDir);
  if (running !== null) throw new Error(`Colloquy runs from this folder at ${running.address} on an older build. Stop it first, with Ctrl-C where it was started.`);
}

/** The build loads every module, and some read their settings as they load: it gets ones that lead nowhere, and keeps none. */
function placeholders(): Settings {
  const nowhere = { databaseUrl: "postgresql://build@127.0.0.1:9/build", port: 9, sandboxPort: 9, dataDir };
  return completeSettings({ LOG_LEVEL: "silent" }, newSecrets(), nowhere);
}
