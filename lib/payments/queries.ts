import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { instant, instantOrNull } from "@/lib/kernel/instant";
import { offsetOf, type Page, pageFrom, type PageQuery } from "@/lib/kernel/page";
import { db } from "@/lib/platform/db";
import type { PaymentView } from "@/lib/payments/core/schema";
import { ledgerTrail } from "@/lib/payments/ledger-trail";
import type { Prisma } from "@/prisma/generated/client";

const select = {
  id: true, bookingId: true, gateway: true, status: true, amount: true, currency: true, createdAt: true, succeededAt: true,
  booking: { select: { reference: true, title: true, clientId: true } },
  refunds: { where: { status: "succeeded" }, select: { amount: true } },
} satisfies Prisma.PaymentSelect;

type Row = Prisma.PaymentGetPayload<{ select: typeof select }>;

/** The payments that a person may see: those of bookings in which they are the client or the host. */
export function paymentsVisibleTo(actor: Actor): Prisma.PaymentWhereInput {
  return { booking: { OR: [{ clientId: actor.id }, { expert: { userId: actor.id } }] } };
}

/** One payment of the actor's, with its trail; not-found for everybody else. */
export async function getPayment(actor: Actor, id: string): Promise<PaymentView> {
  const row = await db.payment.findFirst({ where: { id, ...paymentsVisibleTo(actor) }, select });
  if (!row) throw notFound("payment");
  return viewFor(actor, row);
}

/** The actor's payments, newest first, each with its trail. */
export async function listPayments(actor: Actor, query: PageQuery): Promise<Page<PaymentView>> {
  const offset = offsetOf(query.cursor);
  const where = paymentsVisibleTo(actor);
  const rows = await db.payment.findMany({ where, select, orderBy: [{ createdAt: "desc" }, { id: "asc" }], skip: offset, take: query.limit + 1 });
  const page = pageFrom(rows, query.limit, offset);
  return { ...page, items: await Promise.all(page.items.map((row) => viewFor(actor, row))), total: await db.payment.count({ where }) };
}

async function viewFor(actor: Actor, row: Row): Promise<PaymentView> {
  const money = (amount: number) => ({ amount, currency: row.currency });
  return {
    id: row.id, bookingId: row.bookingId, bookingReference: row.booking.reference, title: row.booking.title,
    side: row.booking.clientId === actor.id ? "client" : "host", gateway: row.gateway, status: row.status, amount: money(row.amount),
    refunded: money(row.refunds.reduce((sum, refund) => sum + refund.amount, 0)),
    createdAt: instant(row.createdAt), succeededAt: instantOrNull(row.succeededAt), trail: await ledgerTrail(row.bookingId),
  };
}
