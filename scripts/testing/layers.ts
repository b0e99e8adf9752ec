import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import path from "node:path";
import { root, tool } from "../root";
import { buildApp } from "../stack/build";
import { generateClient } from "../stack/generate-client";
import { ensureChromium } from "./chromium";
import { oneCheck, playwrightTally, vitestTally, type Tally } from "./tally";

export type LayerName = "types" | "lint" | "architecture" | "core" | "db" | "build" | "journeys";

type Layer = { title: string; run: (reports: string) => Promise<Tally>; needs?: LayerName };

/** The layers of the test command, in the order in which a mistake is cheapest to find. */
export const layers: Record<LayerName, Layer> = {
  types: { title: "Types", run: checkTypes },
  lint: { title: "Lint", run: async () => oneCheck((await runTool(tool("eslint"), [".", "--max-warnings=0", "--cache", "--cache-location", "node_modules/.cache/eslint/"])) === 0) },
  architecture: { title: "Architecture", run: (reports) => runVitest("architecture", reports) },
  core: { title: "Core", run: (reports) => runVitest("core", reports) },
  db: { title: "Operations on Postgres", run: runDatabaseTests },
  build: { title: "Production build", run: checkBuild },
  journeys: { title: "Journeys in Chromium", run: runJourneys, needs: "build" },
};

async function checkTypes(): Promise<Tally> {
  await generateClient();
  // A development server that is long gone may have left types of pages that are gone too.
  await rm(path.join(root, ".next/dev/types"), { recursive: true, force: true });
  const routes = await runTool(tool("next"), ["typegen"], {}, true);
  return oneCheck(routes === 0 && (await runTool(tool("tsc"), ["--noEmit"])) === 0);
}

async function runDatabaseTests(reports: string): Promise<Tally> {
  await generateClient();
  return runVitest("db", reports);
}

async function checkBuild(): Promise<Tally> {
  try {
    await generateClient();
    console.log((await buildApp()) ? "built" : "already built");
    return oneCheck(true);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return oneCheck(false);
  }
}

async function runVitest(project: string, reports: string): Promise<Tally> {
  const report = path.join(reports, `${project}.json`);
  const code = await runTool(tool("vitest"), ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
  return vitestTally(report, code);
}

async function runJourneys(reports: string): Promise<Tally> {
  const chromium = await ensureChromium();
  if (chromium === null) {
    console.error("There is no Chromium here and none could be installed. Install Chromium or Chrome, or name one in CHROME_PATH.");
    return oneCheck(false);
  }
  const report = path.join(reports, "journeys.json");
  const code = await runTool(tool("playwright"), ["test", "--reporter=list,json"], { CHROME_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return playwrightTally(report, code);
}

/** Runs a tool with this Node and shows what it says; `quiet` shows it only when it fails. */
function runTool(script: string, args: string[], environment: Record<string, string> = {}, quiet = false): Promise<number> {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...environment } as NodeJS.ProcessEnv;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, env, stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit" });
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.on("error", () => resolve(1));
    child.on("close", (code) => {
      if (quiet && code !== 0) console.error(said.trim());
      resolve(code ?? 1);
    });
  });
}
