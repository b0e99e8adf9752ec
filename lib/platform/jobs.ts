import { db, type Db } from "@/lib/platform/db";
import type { EventName, Events } from "@/lib/kernel/events";

export type JobOptions = {
  readonly runAt?: Date;
  readonly maxAttempts?: number;
  /** One job a key: enqueuing again replaces the waiting one. */
  readonly jobKey?: string;
  readonly queue?: string;
};

/** Writes a job inside the caller's transaction: it exists if and only if the change does. */
export async function enqueue(tx: Db, task: string, payload: object, options: JobOptions = {}): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${task}::text, payload := ${JSON.stringify(payload)}::json, queue_name := ${options.queue ?? null}::text,
      run_at := ${options.runAt ?? null}::timestamptz, max_attempts := ${options.maxAttempts ?? 25}::int, job_key := ${options.jobKey ?? null}::text)`;
}

/** Takes a waiting job back; a running one finishes. */
export async function removeJob(tx: Db, jobKey: string): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.remove_job(${jobKey}::text)`;
}

/** Announces what has happened, inside the transaction in which it happens. Reactions are listed in wiring.ts. */
export async function emit<Name extends EventName>(tx: Db, name: Name, payload: Events[Name]): Promise<void> {
  await enqueue(tx, "events.dispatch", { name, payload });
}

/** Hands back the jobs that a worker has held longer than any of ours takes: it was killed in the middle. The library itself would wait for four hours. Every job may run twice. */
export async function freeAbandonedJobs(): Promise<void> {
  await db.$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL WHERE locked_at < now() - interval '2 minutes'`;
  await db.$executeRaw`
    UPDATE graphile_worker._private_job_queues SET locked_at = NULL, locked_by = NULL WHERE locked_at < now() - interval '2 minutes'`;
}

/** How many jobs wait past their time, and how many have given up. */
export async function jobLag(): Promise<{ oldestSeconds: number; failed: number }> {
  const rows = await db.$queryRaw<{ oldest: number | null; failed: bigint }[]>`
    SELECT extract(epoch FROM now() - min(run_at) FILTER (WHERE attempts < max_attempts AND locked_at IS NULL))::float8 AS oldest,
      count(*) FILTER (WHERE attempts >= max_attempts) AS failed FROM graphile_worker.jobs`;
  return { oldestSeconds: Math.max(0, rows[0]?.oldest ?? 0), failed: Number(rows[0]?.failed ?? 0) };
}
