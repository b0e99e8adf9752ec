import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { spawnSync } from "node:child_process";
import type { Account } from "./postgres-account";

/** Where one Postgres lives: its data, and beside it the password that the data was made with. */
export type PostgresHome = { folder: string; data: string; password: string };

/** Prepares the folder, or, when Postgres's account cannot reach it (a clone in /root), one outside the clone that it can. */
export async function preparePostgresHome(wanted: string, account: Account | undefined): Promise<PostgresHome> {
  const folder = (await reachable(wanted, account)) ? wanted : await outside(wanted);
  await makeHome(folder, account);
  const password = path.join(folder, "password");
  if (!existsSync(password)) await writeFile(password, randomBytes(18).toString("base64url"), { mode: 0o600 });
  return { folder, data: path.join(folder, "data"), password: await readFile(password, "utf8") };
}

/** A folder that every account can enter, for what cannot stay in the clone; kept over a reboot where root may write to /var/lib. */
export async function sharedFolder(): Promise<string> {
  const lasting = "/var/lib/colloquy";
  const made = await mkdir(lasting, { recursive: true, mode: 0o755 }).then(() => true, () => false);
  return made ? lasting : path.join(os.tmpdir(), "colloquy");
}

/** The name outside is drawn once and kept inside, so that a new clone in an old one's place begins with a database of its own. */
async function outside(wanted: string): Promise<string> {
  await mkdir(wanted, { recursive: true });
  const note = path.join(wanted, "kept-outside-as");
  if (!existsSync(note)) await writeFile(note, randomBytes(6).toString("hex"));
  return path.join(await sharedFolder(), await readFile(note, "utf8"));
}

async function makeHome(folder: string, account: Account | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  if (account === undefined) return;
  for (const each of [path.dirname(folder), folder]) await letThrough(each);
}

/** Adds the right to pass, and nothing else, where it is missing. */
async function letThrough(folder: string): Promise<void> {
  const { mode } = await stat(folder);
  if ((mode & 0o011) !== 0o011) await chmod(folder, (mode & 0o7777) | 0o011);
}

async function reachable(folder: string, account: Account | undefined): Promise<boolean> {
  if (account === undefined) return true;
  await makeHome(folder, account);
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...account, cwd: "/" }).status === 0;
}
