import type { Job } from "@/lib/admin/core/schema";
import { requireAdmin } from "@/lib/admin/require-admin";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { instant } from "@/lib/kernel/instant";
import { offsetOf, type Page, type PageQuery, pageFrom } from "@/lib/kernel/page";
import { db, type Db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { Prisma } from "@/prisma/generated/client";

type Row = { id: bigint; task: string; attempts: number; maxAttempts: number; lastError: string | null; runAt: Date; createdAt: Date; hasGivenUp: boolean };

const columns = Prisma.sql`id, task_identifier AS task, attempts::int, max_attempts::int AS "maxAttempts", last_error AS "lastError", run_at AS "runAt", created_at AS "createdAt", attempts >= max_attempts AS "hasGivenUp"`;

/** Jobs whose last attempt failed, those that have given up first; for admins only. */
export async function listFailingJobs(actor: Actor, query: PageQuery): Promise<Page<Job>> {
  requireAdmin(actor);
  const offset = offsetOf(query.cursor);
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${columns} FROM graphile_worker.jobs WHERE last_error IS NOT NULL ORDER BY "hasGivenUp" DESC, id DESC LIMIT ${query.limit + 1} OFFSET ${offset}`;
  return pageFrom(rows.map(jobOf), query.limit, offset);
}

/** Lets a failing job try again now, with all its attempts. */
export async function retryJob(actor: Actor, { id, requestId }: { readonly id: string; readonly requestId: string }): Promise<Job> {
  requireAdmin(actor);
  return transaction(async (tx) => {
    const job = await findFailing(tx, id);
    await tx.$queryRaw`SELECT 1 FROM graphile_worker.reschedule_jobs(ARRAY[${BigInt(id)}]::bigint[], run_at := now(), attempts := 0)`;
    await record(tx, { actorId: actor.id, action: "job.retried", subjectType: "job", subjectId: id, details: { task: job.task, lastError: job.lastError?.slice(0, 300) ?? null }, requestId });
    return { ...job, attempts: 0, hasGivenUp: false };
  });
}

async function findFailing(tx: Db, id: string): Promise<Job> {
  const [row] = await tx.$queryRaw<Row[]>`SELECT ${columns} FROM graphile_worker.jobs WHERE id = ${BigInt(id)} AND last_error IS NOT NULL AND locked_at IS NULL`;
  if (!row) throw notFound("job");
  return jobOf(row);
}

function jobOf({ id, runAt, createdAt, ...rest }: Row): Job {
  return { ...rest, id: String(id), runAt: instant(runAt), createdAt: instant(createdAt) };
}
