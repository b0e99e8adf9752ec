import { execFileSync, spawnSync } from "node:child_process";

export type Account = { uid: number; gid: number };

/** Postgres refuses to run as root, so root lends it an account: `postgres`, made when missing, or else `nobody`. Undefined for anyone but root. */
export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return findAccount("postgres") ?? makeAccount() ?? findAccount("nobody");
}

/** Whether the account may run this file: every folder above it must let it through. */
export function mayRun(account: Account | undefined, file: string): boolean {
  if (account === undefined) return true;
  return spawnSync("/bin/sh", ["-c", 'test -x "$0"', file], { ...account, cwd: "/" }).status === 0;
}

function findAccount(name: string): Account | undefined {
  const uid = spawnSync("id", ["-u", name], { encoding: "utf8" });
  const gid = spawnSync("id", ["-g", name], { encoding: "utf8" });
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number.parseInt(uid.stdout, 10), gid: Number.parseInt(gid.stdout, 10) };
}

function makeAccount(): Account | undefined {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  return findAccount("postgres");
}
