import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { commandOf, isAlive } from "./process-table";

const RunningSchema = z.object({
  pid: z.number(),
  address: z.string(),
  databaseUrl: z.string().optional(),
  ports: z.object({ app: z.number(), sandbox: z.number() }),
});
export type Running = z.infer<typeof RunningSchema>;

/** The `npm start` that runs on this data folder now, if any; a note left behind by a killed one does not count. */
export function findRunning(dataDir: string): Running | null {
  const file = noteIn(dataDir);
  if (!existsSync(file)) return null;
  const note = RunningSchema.safeParse(parse(readFileSync(file, "utf8")));
  if (!note.success || note.data.pid === process.pid) return null;
  return isAlive(note.data.pid) && commandOf(note.data.pid).includes("up.ts") ? note.data : null;
}

/** Leaves a note that we run, for our other commands; the database's address has its password in it. */
export function noteRunning(dataDir: string, note: Omit<Running, "pid">): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(noteIn(dataDir), JSON.stringify({ pid: process.pid, ...note }), { mode: 0o600 });
}

export function forgetRunning(dataDir: string): void {
  rmSync(noteIn(dataDir), { force: true });
}

function noteIn(dataDir: string): string {
  return path.join(dataDir, "running.json");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
