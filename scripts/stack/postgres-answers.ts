import type { ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { Client } from "pg";
import { lastLines } from "./child";

/** Waits until the server accepts a connection; throws with the end of its log when it ends first, or after a minute. */
export async function waitUntilItAnswers(url: string, child: ChildProcess, logFile: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`Postgres stopped while starting. ${await endOf(logFile)}`);
    if (await accepts(url)) return;
    if (Date.now() > deadline) throw new Error(`Postgres does not answer after a minute. ${await endOf(logFile)}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

async function accepts(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "28P01") {
      throw new Error("The database in .data does not know its password file any more. Remove .data/postgres to begin with a new one.", { cause: error });
    }
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function endOf(logFile: string): Promise<string> {
  return lastLines(await readFile(logFile, "utf8").catch(() => ""), 8);
}
