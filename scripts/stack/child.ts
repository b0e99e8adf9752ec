import { spawn, type ChildProcess } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync, type WriteStream } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../root";
import type { Settings } from "./settings";

export type ChildPlan = {
  name: string;
  /** Arguments to Node: a script of ours is run through tsx. */
  args: readonly string[];
  settings: Settings;
  logFile: string;
  /** Also show what it says. */
  shown?: boolean;
};

const followParent = pathToFileURL(path.join(root, "scripts/stack/follow-parent.mjs")).href;
const runs = new Set<ChildProcess>();
const largestLog = 20 * 1024 * 1024;

/** Starts a program of this project in a group of its own; it ends by itself should this process vanish. */
export function startChild(plan: ChildPlan): ChildProcess {
  const log = openLog(plan.logFile);
  const child = spawn(process.execPath, ["--import", followParent, ...plan.args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", ...plan.settings, STARTED_BY: String(process.pid) },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: os.platform() !== "win32",
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.pipe(log, { end: false });
    if (plan.shown === true) stream?.pipe(process.stdout, { end: false });
  }
  child.once("close", () => log.end());
  return child;
}

/** Asks a child to end, and insists after `graceMs`. */
export async function stopChild(child: ChildProcess, graceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const insist = setTimeout(() => child.kill("SIGKILL"), graceMs);
  child.kill("SIGTERM");
  await gone;
  clearTimeout(insist);
}

/** Runs a program of this project to its end and answers what it printed; throws with its last words when it fails. */
export async function runToEnd(args: readonly string[], settings: Settings, nodeEnv: string = "production"): Promise<string> {
  const child = spawn(process.execPath, [...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: nodeEnv, ...settings } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  runs.add(child);
  let printed = "";
  let complaints = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  }).finally(() => runs.delete(child));
  if (code !== 0) throw new Error(lastLines(`${printed}\n${complaints}`, 40));
  return printed;
}

/** Ends what `runToEnd` is still running: the person does not want to wait for it any more. */
export async function stopRuns(): Promise<void> {
  await Promise.all([...runs].map((child) => stopChild(child, 3_000)));
}

/** The end of a text, for a person who has to find out what went wrong. */
export function lastLines(text: string, count: number): string {
  return text.trim().split("\n").slice(-count).join("\n");
}

function openLog(file: string): WriteStream {
  mkdirSync(path.dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > largestLog) renameSync(file, `${file}.1`);
  return createWriteStream(file, { flags: "a" });
}
