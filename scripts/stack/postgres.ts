import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { chown, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { postgresAccount, type Account } from "./postgres-account";
import { waitUntilItAnswers } from "./postgres-answers";
import { findPostgres, type PostgresBinaries } from "./postgres-binaries";
import { preparePostgresHome, sharedFolder, type PostgresHome } from "./postgres-home";
import { commandOf, isAlive, waitForExit } from "./process-table";

export type PostgresOptions = {
  /** The folder that keeps data and password; made when missing. */
  home: string;
  port: number;
  /** False for data that nobody will miss: no waiting for the disk. */
  durable: boolean;
  logFile: string;
};

export type RunningPostgres = { url: string; home: string; process: ChildProcess; stop: () => Promise<void> };

/** Starts the built-in Postgres, making its data folder first when there is none, and waits until it answers. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const account = postgresAccount();
  const binaries = await findPostgres(account, sharedFolder);
  const home = await preparePostgresHome(options.home, account);
  await clearLeftover(home);
  if (!existsSync(path.join(home.data, "PG_VERSION"))) await initialise(home, binaries, account);
  const process = await launch(home, binaries, account, options);
  await waitUntilItAnswers(addressOf(home, options.port, "postgres"), process, options.logFile);
  await createDatabase(addressOf(home, options.port, "postgres"), "colloquy");
  return { url: addressOf(home, options.port, "colloquy"), home: home.folder, process, stop: () => stop(process) };
}

/** Makes a database when it is missing, empty or as a copy of `template`. */
export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (found.rowCount === 0) await client.query(`create database "${name}"${template === undefined ? "" : ` template "${template}"`}`);
  } finally {
    await client.end();
  }
}

function addressOf(home: PostgresHome, port: number, database: string): string {
  return `postgresql://postgres:${encodeURIComponent(home.password)}@127.0.0.1:${port}/${database}`;
}

/** After a kill -9 the old server may still run, or its pid file may name a process that is not Postgres at all. */
async function clearLeftover(home: PostgresHome): Promise<void> {
  const pidFile = path.join(home.data, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number.parseInt(await readFile(pidFile, "utf8"), 10);
  if (isAlive(pid) && commandOf(pid).includes("postgres")) {
    process.kill(pid, "SIGINT");
    await waitForExit(pid, 20_000);
  }
  await rm(pidFile, { force: true });
}

/** Made beside and renamed, so that a folder whose making was cut short is never taken for a database. */
async function initialise(home: PostgresHome, binaries: PostgresBinaries, account: Account | undefined): Promise<void> {
  const partial = path.join(home.folder, "data.partial");
  const passwordFile = path.join(home.folder, "initial-password");
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { mode: 0o700 });
  await writeFile(passwordFile, home.password, { mode: 0o600 });
  if (account !== undefined) for (const file of [partial, passwordFile]) await chown(file, account.uid, account.gid);
  await run(binaries.initdb, account, [
    `--pgdata=${partial}`, `--pwfile=${passwordFile}`, "--username=postgres", "--auth=scram-sha-256",
    "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--no-instructions",
  ]).finally(() => rm(passwordFile, { force: true }));
  await rename(partial, home.data);
}

function run(file: string, account: Account | undefined, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...account, cwd: os.tmpdir(), env: postgresEnvironment(), stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`${path.basename(file)} failed:\n${said.trim()}`))));
  });
}

async function launch(home: PostgresHome, binaries: PostgresBinaries, account: Account | undefined, options: PostgresOptions) {
  const settings = [
    "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200", "shared_buffers=256MB",
    "timezone=UTC", "log_timezone=UTC", "log_min_messages=warning",
    ...(options.durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"]),
  ];
  await mkdir(path.dirname(options.logFile), { recursive: true });
  const log = await open(options.logFile, "a");
  const args = ["-D", home.data, "-p", String(options.port), ...settings.flatMap((setting) => ["-c", setting])];
  // A group of its own: Ctrl-C in the terminal must reach us alone, so that the database stops last.
  const child = spawn(...withParent(binaries.postgres, args), {
    ...account,
    cwd: home.data,
    env: postgresEnvironment(),
    stdio: ["ignore", log.fd, log.fd],
    detached: os.platform() !== "win32",
  });
  child.on("close", () => void log.close());
  return child;
}

/** Where Linux can do it, the server is told to stop should we be killed outright. */
function withParent(command: string, args: string[]): [string, string[]] {
  const setpriv = "/usr/bin/setpriv";
  return existsSync(setpriv) ? [setpriv, ["--pdeathsig", "INT", "--", command, ...args]] : [command, args];
}

/** Nothing of the caller's environment (PGDATA, PGHOST, LC_ALL) may steer our server. */
function postgresEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TMPDIR, NODE_ENV } = process.env;
  return { NODE_ENV, PATH, SystemRoot, TMPDIR, LC_ALL: "C" };
}

/** SIGINT is Postgres's fast shutdown: open sessions are cut, everything committed is kept. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  await gone;
}
