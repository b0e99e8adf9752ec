import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { root } from "../root";
import type { Account } from "./postgres-account";

/** Where one Postgres lives: its data, and beside it the password that the data was made with. */
export type PostgresHome = { folder: string; data: string; password: string };

/** Prepares the folder, or, when Postgres's account cannot reach it (a clone in /root), one outside the clone that it can. */
export async function preparePostgresHome(wanted: string, account: Account | undefined): Promise<PostgresHome> {
  const folder = (await reachable(wanted, account)) ? wanted : path.join(outsideFolder(), path.basename(wanted));
  await makeHome(folder, account);
  const password = path.join(folder, "password");
  if (!existsSync(password)) await writeFile(password, randomBytes(18).toString("base64url"), { mode: 0o600 });
  return { folder, data: path.join(folder, "data"), password: await readFile(password, "utf8") };
}

/** A folder of this clone's own that every account can enter; kept over a reboot where root may write to /var/lib. */
export function outsideFolder(): string {
  const clone = createHash("sha256").update(root).digest("hex").slice(0, 12);
  const parent = process.getuid?.() === 0 && existsSync("/var/lib") ? "/var/lib" : os.tmpdir();
  return path.join(parent, `colloquy-${clone}`);
}

async function makeHome(folder: string, account: Account | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  if (account === undefined) return;
  await chmod(path.dirname(folder), 0o755);
  await chmod(folder, 0o755);
  const data = path.join(folder, "data");
  await mkdir(data, { recursive: true, mode: 0o700 });
  await chown(data, account.uid, account.gid);
}

async function reachable(folder: string, account: Account | undefined): Promise<boolean> {
  if (account === undefined) return true;
  await makeHome(folder, account);
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', path.join(folder, "data")], { ...account, cwd: "/" }).status === 0;
}
