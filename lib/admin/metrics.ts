import type { Metrics } from "@/lib/admin/core/schema";
import { requireAdmin } from "@/lib/admin/require-admin";
import type { Actor } from "@/lib/kernel/actor";
import { DAY } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";

/** The numbers at a glance over the last days; for admins only. Money stays in its currency: amounts of different ones are never added. */
export async function readMetrics(actor: Actor, days: number, now: Date): Promise<Metrics> {
  requireAdmin(actor);
  const since = new Date(now.getTime() - days * DAY);
  const day = { gte: now, lt: new Date(now.getTime() + DAY) };
  const [people, newPeople, suspended, experts, bookings, sessionsToday, moved] = await Promise.all([
    db.user.count(),
    db.user.count({ where: { createdAt: { gte: since } } }),
    db.user.count({ where: { suspendedAt: { not: null } } }),
    db.expert.count({ where: { publishedAt: { not: null }, user: { suspendedAt: null } } }),
    db.booking.groupBy({ by: ["status"], where: { createdAt: { gte: since } }, _count: true, orderBy: { status: "asc" } }),
    db.booking.count({ where: { status: "confirmed", startAt: day } }),
    db.ledgerTransfer.groupBy({ by: ["kind", "currency"], where: { at: { gte: since }, kind: { in: ["charge", "refund", "platform_fee"] } }, _sum: { amount: true }, orderBy: { currency: "asc" } }),
  ]);
  const sums = (kind: string) => moved.filter((one) => one.kind === kind).map(({ currency, _sum }) => ({ amount: Number(_sum.amount ?? 0), currency }));
  const counts = bookings.map(({ status, _count }) => ({ status, count: _count }));
  return { days, people, newPeople, suspended, experts, bookings: counts, sessionsToday, charged: sums("charge"), refunded: sums("refund"), fees: sums("platform_fee") };
}
