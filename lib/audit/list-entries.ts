import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { instant } from "@/lib/kernel/instant";
import { offsetOf, type Page, pageFrom } from "@/lib/kernel/page";
import { db } from "@/lib/platform/db";
import type { AuditEntry, AuditQuery } from "@/lib/audit/core/schema";
import type { Prisma } from "@/prisma/generated/client";

const select = {
  id: true, at: true, action: true, subjectType: true, subjectId: true, details: true, requestId: true, hash: true, actor: { select: { id: true, name: true } },
} satisfies Prisma.AuditEntrySelect;

/** What was done, newest first; for admins only. */
export async function listAuditEntries(actor: Actor, query: AuditQuery): Promise<Page<AuditEntry>> {
  if (actor.role !== "admin") throw notFound("log");
  const offset = offsetOf(query.cursor);
  const where = matching(query);
  const [rows, total] = await Promise.all([
    db.auditEntry.findMany({ where, select, orderBy: { id: "desc" }, skip: offset, take: query.limit + 1 }),
    db.auditEntry.count({ where }),
  ]);
  return { ...pageFrom(rows.map(entryOf), query.limit, offset), total };
}

/** The actions that stand in the log, for its filter. */
export async function listAuditActions(actor: Actor): Promise<string[]> {
  if (actor.role !== "admin") throw notFound("log");
  const rows = await db.auditEntry.groupBy({ by: ["action"], orderBy: { action: "asc" } });
  return rows.map((row) => row.action);
}

function matching({ q, action, actorId, subjectId, from, to }: AuditQuery): Prisma.AuditEntryWhereInput {
  const like = { contains: q ?? "", mode: "insensitive" } as const;
  return {
    ...(action ? { action } : {}),
    ...(actorId ? { actorId } : {}),
    ...(subjectId ? { subjectId } : {}),
    ...(from || to ? { at: { ...(from ? { gte: from } : {}), ...(to ? { lt: to } : {}) } } : {}),
    ...(q ? { OR: [{ action: like }, { subjectId: like }, { requestId: like }, { actor: { name: like } }] } : {}),
  };
}

function entryOf(row: Prisma.AuditEntryGetPayload<{ select: typeof select }>): AuditEntry {
  const { id, at, subjectType, subjectId, details, ...rest } = row;
  return { ...rest, id: String(id), at: instant(at), subject: { type: subjectType, id: subjectId }, details: Object(details) };
}
