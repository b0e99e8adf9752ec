import { beforeAll, expect, test } from "vitest";
import { runMigrations } from "graphile-worker";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { enqueue, freeAbandonedJobs } from "@/lib/platform/jobs";

beforeAll(() => runMigrations({ connectionString: env().DATABASE_URL }));

const holders = async () => (await db.$queryRaw<{ key: string; locked_by: string | null }[]>`SELECT key, locked_by FROM graphile_worker.jobs ORDER BY key`).map((job) => [job.key, job.locked_by]);

test("a job whose worker was killed is handed back, one that runs is not", async () => {
  for (const key of ["killed", "runs", "waits"]) await enqueue(db, "test.nothing", {}, { jobKey: key });
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_by = 'pool-1', locked_at = now() - CASE key WHEN 'killed' THEN interval '3 minutes' ELSE interval '1 minute' END WHERE key <> 'waits'`;
  await freeAbandonedJobs();
  expect(await holders()).toEqual([["killed", null], ["runs", "pool-1"], ["waits", null]]);
});

test("so is the queue in which it stood", async () => {
  for (const queue of ["left", "in use"]) await enqueue(db, "test.nothing", {}, { queue });
  await db.$executeRaw`UPDATE graphile_worker._private_job_queues SET locked_by = 'pool-1', locked_at = now() - CASE queue_name WHEN 'left' THEN interval '3 minutes' ELSE interval '1 minute' END`;
  await freeAbandonedJobs();
  const queues = await db.$queryRaw<{ name: string; held: boolean }[]>`SELECT queue_name AS name, locked_by IS NOT NULL AS held FROM graphile_worker._private_job_queues ORDER BY queue_name`;
  expect(queues).toEqual([{ name: "in use", held: true }, { name: "left", held: false }]);
});
