import { Logger, parseCronItems, run, type TaskList } from "graphile-worker";
import { env } from "@/lib/platform/env";
import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { crontab, jobs, reactions } from "@/lib/wiring";
import type { EventName } from "@/lib/kernel/events";

const quiet = new Logger(({ jobId, taskIdentifier }) => (level, message) => {
  const write = level === "error" ? log.error : level === "warning" ? log.warn : log.debug;
  write.call(log, { jobId, task: taskIdentifier }, message);
});

/** Hands one event to each of its reactions, as a job of its own in one transaction. */
const dispatch: TaskList = {
  "events.dispatch": async (job) => {
    const { name, payload } = job as { name: EventName; payload: object };
    const tasks = reactions[name] ?? [];
    await db.$transaction(async (tx) => {
      for (const task of tasks) await enqueue(tx, task, payload, { maxAttempts: 12 });
    });
  },
};

/** `m h d M w task`; read here because the library's own reader takes no dots in a task's name. */
function cronItem(line: string): { match: string; task: string } {
  const [task = "", ...match] = line.trim().split(/\s+/).toReversed();
  return { task, match: match.toReversed().join(" ") };
}

const runner = await run({
  connectionString: env().DATABASE_URL,
  concurrency: 8,
  pollInterval: 1_000,
  noHandleSignals: true,
  logger: quiet,
  taskList: { ...dispatch, ...jobs },
  parsedCronItems: parseCronItems(crontab.split("\n").filter((line) => line.trim() !== "").map(cronItem)),
});

log.info("worker is up");

const stop = async (): Promise<void> => {
  await runner.stop();
  await db.$disconnect();
  process.exit(0);
};

process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
await runner.promise;
