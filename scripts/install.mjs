// Runs on whatever Node started npm (20 or newer), with nothing installed: only built-in modules here.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const stampFile = path.join(root, "node_modules/.colloquy");
const oldest = 20;
const wanted = 26;
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Ends with one sentence on a Node that cannot even install. */
export function requireNode() {
  if (Number.parseInt(process.versions.node, 10) >= oldest) return;
  console.error(`Colloquy needs Node.js ${oldest} or newer to start (this is ${process.versions.node}). It brings its own Node ${wanted} along. Get one at https://nodejs.org.`);
  process.exit(1);
}

/** Installs exactly what package-lock.json says, unless it is there already. */
export async function installPackages() {
  const stamp = createHash("sha256").update(readFileSync(path.join(root, "package-lock.json"))).update(`${process.platform}-${process.arch}`).digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  if (!isInstalled()) await runInstall();
  writeFileSync(stampFile, stamp);
}

/** Somebody may have run `npm ci` themselves: npm's own record tells what is there. */
function isInstalled() {
  const record = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const { packages: present } = JSON.parse(readFileSync(record, "utf8"));
  const { packages: locked } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  return Object.entries(locked).every(([name, entry]) => name === "" || entry.optional || entry.peer || present[name]?.version === entry.version);
}

async function runInstall() {
  const started = Date.now();
  if (process.stderr.isTTY) process.stderr.write("… Installing packages; the first time takes a minute or two");
  const quietly = ["--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  let { code, said } = await npm(["ci", ...quietly]);
  // A lock written where some platforms' packages could not be fetched is not whole enough for `ci`; the versions in it still hold.
  if (code !== 0 && said.includes("EUSAGE")) ({ code, said } = await npm(["install", "--no-save", ...quietly]));
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  if (code === 0) return console.error(`✓ Installed packages ${Math.round((Date.now() - started) / 1000)} s`);
  console.error(`✗ The packages could not be installed:\n${said.trim()}`);
  process.exit(1);
}

function npm(args) {
  const [command, first] = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ["npm", []];
  return new Promise((resolve) => {
    const child = spawn(command, [...first, ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    child.stdout.on("data", (chunk) => (said += chunk));
    child.stderr.on("data", (chunk) => (said += chunk));
    const giveUp = (signal) => {
      child.kill(signal);
      process.exit(1);
    };
    for (const signal of signals) process.once(signal, giveUp);
    child.on("error", (error) => resolve({ code: 1, said: error.message }));
    child.on("close", (code) => {
      for (const signal of signals) process.off(signal, giveUp);
      resolve({ code, said });
    });
  });
}

/** The Node 26 that the packages bring, or the one that runs us when it is new enough. */
async function findNode() {
  const brought = path.join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(brought)) await npm(["rebuild", "node"]);
  for (const candidate of [brought, process.execPath]) {
    const answer = spawnSync(candidate, ["--version"], { encoding: "utf8" });
    if (Number.parseInt((answer.stdout ?? "").slice(1), 10) >= wanted) return candidate;
  }
  console.error(`The Node ${wanted} that comes with the packages does not run here. Install Node.js ${wanted} or newer from https://nodejs.org and start again.`);
  process.exit(1);
}

/** Runs a TypeScript program of ours on Node 26 and ends as it ends; signals are passed on, and it is told when we vanish. */
export async function handOver(script, args) {
  const node = await findNode();
  const binaries = [path.dirname(node), path.join(root, "node_modules/.bin"), process.env.PATH].join(path.delimiter);
  const child = spawn(node, ["--import", "tsx", path.join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, PATH: binaries },
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  child.on("exit", (code, signal) => process.exit(signal === null ? code : 1));
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  endWithParent(child);
}

/** When npm is killed outright nobody tells us: our parent's id changes. */
function endWithParent(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) child.kill("SIGTERM");
  }, 1_000);
  watch.unref();
}
