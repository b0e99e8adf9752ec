import type { BookingRow, BookingsQuery } from "@/lib/admin/core/schema";
import { requireAdmin } from "@/lib/admin/require-admin";
import type { Actor } from "@/lib/kernel/actor";
import { instant } from "@/lib/kernel/instant";
import { offsetOf, type Page, pageFrom } from "@/lib/kernel/page";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

const named = { id: true, name: true } as const;

const select = {
  id: true, reference: true, status: true, title: true, startAt: true, endAt: true, createdAt: true, totalAmount: true, currency: true,
  client: { select: named },
  expert: { select: { user: { select: named } } },
  payments: { select: { status: true, refunds: { where: { status: { not: "failed" } }, select: { amount: true } } }, orderBy: { createdAt: "desc" }, take: 1 },
} satisfies Prisma.BookingSelect;

const orders: Record<BookingsQuery["sort"], Prisma.BookingOrderByWithRelationInput> = {
  start: { startAt: "asc" }, "-start": { startAt: "desc" }, made: { createdAt: "asc" }, "-made": { createdAt: "desc" },
};

/** All bookings, by search, status and time; for admins only. */
export async function listAllBookings(actor: Actor, query: BookingsQuery): Promise<Page<BookingRow>> {
  requireAdmin(actor);
  const offset = offsetOf(query.cursor);
  const where = matching(query);
  const [rows, total] = await Promise.all([
    db.booking.findMany({ where, select, orderBy: [orders[query.sort], { id: "asc" }], skip: offset, take: query.limit + 1 }),
    db.booking.count({ where }),
  ]);
  return { ...pageFrom(rows.map(rowOf), query.limit, offset), total };
}

function matching({ q, status, personId, from, to }: BookingsQuery): Prisma.BookingWhereInput {
  const like = { contains: q ?? "", mode: "insensitive" } as const;
  const person = { OR: [{ name: like }, { email: like }] };
  return {
    ...(status ? { status: { in: status } } : {}),
    ...(from || to ? { startAt: { ...(from ? { gte: from } : {}), ...(to ? { lt: to } : {}) } } : {}),
    AND: [
      ...(q ? [{ OR: [{ reference: like }, { client: person }, { expert: { user: person } }] }] : []),
      ...(personId ? [{ OR: [{ clientId: personId }, { expert: { userId: personId } }] }] : []),
    ],
  };
}

function rowOf({ startAt, endAt, createdAt, totalAmount, currency, expert, payments: [payment], ...rest }: Prisma.BookingGetPayload<{ select: typeof select }>): BookingRow {
  const back = payment?.refunds.reduce((sum, refund) => sum + refund.amount, 0) ?? 0;
  return {
    ...rest, startAt: instant(startAt), endAt: instant(endAt), madeAt: instant(createdAt), expert: expert.user, total: { amount: totalAmount, currency },
    paymentStatus: payment?.status ?? null, refunded: back > 0 ? { amount: back, currency } : null,
  };
}
