import { alreadyResolved } from "@/lib/admin/core/errors";
import { type ReconciliationItem, ReconciliationItemSchema, type ReconciliationQuery } from "@/lib/admin/core/reconciliation";
import { requireAdmin } from "@/lib/admin/require-admin";
import { record } from "@/lib/audit/record";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { instant, instantOrNull } from "@/lib/kernel/instant";
import { offsetOf, type Page, pageFrom } from "@/lib/kernel/page";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import type { Prisma } from "@/prisma/generated/client";

const select = { id: true, kind: true, details: true, openedAt: true, resolvedAt: true } as const;

const booking = { select: { id: true, reference: true, title: true, totalAmount: true, currency: true } } as const;

type Row = Prisma.ReconciliationItemGetPayload<{ select: typeof select }>;

/** Where the gateway and our books disagree, what waits for a person first; for admins only. */
export async function listReconciliation(actor: Actor, query: ReconciliationQuery): Promise<Page<ReconciliationItem>> {
  requireAdmin(actor);
  const offset = offsetOf(query.cursor);
  const where = query.state === undefined ? {} : { resolvedAt: query.state === "open" ? null : { not: null } };
  const orderBy = [{ resolvedAt: { sort: "desc", nulls: "first" } }, { openedAt: "desc" }, { id: "asc" }] satisfies Prisma.ReconciliationItemOrderByWithRelationInput[];
  const [rows, total] = await Promise.all([db.reconciliationItem.findMany({ where, select, orderBy, skip: offset, take: query.limit + 1 }), db.reconciliationItem.count({ where })]);
  return { ...pageFrom(await Promise.all(rows.map(itemOf)), query.limit, offset), total };
}

type Resolution = { readonly id: string; readonly reason: string; readonly requestId: string };

/** Puts a disagreement aside, once; what was found about it stands in the audit log. */
export async function resolveReconciliation(actor: Actor, { id, reason, requestId }: Resolution, now: Date): Promise<ReconciliationItem> {
  requireAdmin(actor);
  return transaction(async (tx) => {
    const found = await tx.reconciliationItem.findUnique({ where: { id }, select: { dedupeKey: true, kind: true } });
    if (!found) throw notFound("item");
    const { count } = await tx.reconciliationItem.updateMany({ where: { id, resolvedAt: null }, data: { resolvedAt: now } });
    if (count === 0) throw alreadyResolved();
    await record(tx, { actorId: actor.id, action: "reconciliation.resolved", subjectType: "reconciliation", subjectId: id, details: { reason, kind: found.kind, key: found.dedupeKey }, requestId });
    return itemOf(await tx.reconciliationItem.findUniqueOrThrow({ where: { id }, select }));
  });
}

async function itemOf({ id, kind, details, openedAt, resolvedAt }: Row): Promise<ReconciliationItem> {
  const said = ReconciliationItemSchema.shape.details.parse(details);
  const about = await bookingOf(said);
  return {
    id, kind, details: said, openedAt: instant(openedAt), resolvedAt: instantOrNull(resolvedAt),
    booking: about && { id: about.id, reference: about.reference, title: about.title, total: { amount: about.totalAmount, currency: about.currency } },
  };
}

/** The names in an item are ours or the gateway's; some are of things that we do not know. */
async function bookingOf({ paymentId, payment, reference, sessionId, refundId }: ReconciliationItem["details"]) {
  const names = [paymentId, payment, reference, sessionId].filter((name) => typeof name === "string");
  const known = names.length > 0 && (await db.payment.findFirst({ where: { OR: [{ id: { in: names } }, { gatewayPaymentId: { in: names } }, { gatewaySessionId: { in: names } }] }, select: { booking } }));
  if (known) return known.booking;
  if (typeof refundId !== "string") return null;
  const refund = await db.refund.findUnique({ where: { id: refundId }, select: { payment: { select: { booking } } } });
  return refund?.payment.booking ?? null;
}
