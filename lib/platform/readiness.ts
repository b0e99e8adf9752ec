import { access, constants, mkdir } from "node:fs/promises";
import { db } from "@/lib/platform/db";
import { isDatabaseDown } from "@/lib/platform/db-errors";
import { env } from "@/lib/platform/env";
import { jobLag } from "@/lib/platform/jobs";

const holder = globalThis as typeof globalThis & { colloquyStopping?: boolean };

/** Turns readiness down, so that no new traffic comes while the rest drains. */
export function stopTakingTraffic(): void {
  holder.colloquyStopping = true;
}

/** One word for each thing this process needs: "ok", or what is wrong. */
export async function readiness(): Promise<Record<string, string>> {
  const checks = {
    database: check(() => db.$queryRaw`SELECT 1`),
    migrations: check(() => db.user.findFirst({ select: { id: true } })),
    jobs: check(async () => {
      const { oldestSeconds } = await jobLag();
      if (oldestSeconds > 120) throw new Error(`the oldest job waits ${Math.round(oldestSeconds)} s`);
    }),
    disk: check(async () => {
      await mkdir(env().STORAGE_DIR, { recursive: true });
      await access(env().STORAGE_DIR, constants.W_OK);
    }),
  };
  const answers = await Promise.all(Object.entries(checks).map(async ([name, answer]) => [name, await answer] as const));
  return { process: holder.colloquyStopping ? "stopping" : "ok", ...Object.fromEntries(answers) };
}

async function check(work: () => Promise<unknown>): Promise<string> {
  const late = new Promise<never>((_resolve, reject) => setTimeout(() => reject(new Error("no answer in 3 s")), 3_000).unref());
  try {
    await Promise.race([work(), late]);
    return "ok";
  } catch (error) {
    // This is for everybody to read: where the database stands is not.
    if (isDatabaseDown(error)) return "does not answer";
    return error instanceof Error ? error.message.slice(0, 200) : "failed";
  }
}
