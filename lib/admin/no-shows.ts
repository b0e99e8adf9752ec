import type { NoShowCase, NoShowQuery } from "@/lib/admin/core/schema";
import { requireAdmin } from "@/lib/admin/require-admin";
import { record } from "@/lib/audit/record";
import { caseView } from "@/lib/bookings/attendance-of";
import { decideCase, type Verdict } from "@/lib/bookings/close-case";
import { EvidenceSchema } from "@/lib/bookings/core/no-show-schema";
import { sharesOnEnding } from "@/lib/bookings/money-terms";
import { absentOf, caseSelect } from "@/lib/bookings/read-case";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { instant } from "@/lib/kernel/instant";
import { offsetOf, type Page, pageFrom } from "@/lib/kernel/page";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import type { Prisma } from "@/prisma/generated/client";

const named = { id: true, name: true } as const;

const select = {
  ...caseSelect,
  booking: {
    select: {
      id: true, reference: true, title: true, status: true, startAt: true, endAt: true, priceAmount: true, taxAmount: true, totalAmount: true, currency: true, cancellationPolicy: true, clientId: true,
      client: { select: named }, expert: { select: { user: { select: named } } },
    },
  },
} satisfies Prisma.NoShowSelect;

type Row = Prisma.NoShowGetPayload<{ select: typeof select }>;

/** Sessions that somebody missed, those whose appeal waits longest first; for admins only. */
export async function listNoShows(actor: Actor, query: NoShowQuery, now: Date): Promise<Page<NoShowCase>> {
  requireAdmin(actor);
  const offset = offsetOf(query.cursor);
  const where = query.status ? { status: { in: query.status } } : {};
  const orderBy = [{ appealedAt: { sort: "asc", nulls: "last" } }, { openedAt: "desc" }, { id: "asc" }] satisfies Prisma.NoShowOrderByWithRelationInput[];
  const [rows, total] = await Promise.all([db.noShow.findMany({ where, select, orderBy, skip: offset, take: query.limit + 1 }), db.noShow.count({ where })]);
  return { ...pageFrom(rows.map((row) => caseOf(row, now)), query.limit, offset), total };
}

/** One of them, with its evidence; for admins only. */
export async function getNoShow(actor: Actor, id: string, now: Date): Promise<NoShowCase> {
  requireAdmin(actor);
  const row = await db.noShow.findUnique({ where: { id }, select });
  if (!row) throw notFound("case");
  return caseOf(row, now);
}

type Decision = { readonly id: string; readonly reason: string; readonly requestId: string };

/** Decides an appeal, once: what was found stands, the session counts as kept, or everything goes back to the client. The money moves with it, and the audit log says who and why. */
export async function decideNoShow(actor: Actor, verdict: Verdict, { id, reason, requestId }: Decision, now: Date): Promise<NoShowCase> {
  const { booking } = await getNoShow(actor, id, now);
  await transaction(async (tx) => {
    await decideCase(tx, { bookingId: booking.id, verdict, reason, actorId: actor.id }, now);
    await record(tx, { actorId: actor.id, action: `no-show.${verdict}`, subjectType: "booking", subjectId: booking.id, details: { reason, reference: booking.reference }, requestId });
  });
  return getNoShow(actor, id, now);
}

function caseOf({ booking, ...row }: Row, now: Date): NoShowCase {
  const { id, reference, title, startAt, endAt, client, expert, totalAmount, currency } = booking;
  const found = { ...row, absent: absentOf(row.absent) };
  return {
    ...caseView(booking, found, null, now),
    evidence: EvidenceSchema.parse(row.evidence), ifOverturned: sharesOnEnding(booking, "kept", now), ifReturned: sharesOnEnding(booking, "both_absent", now),
    booking: { id, reference, title, startAt: instant(startAt), endAt: instant(endAt), client, expert: expert.user, total: { amount: totalAmount, currency } },
  };
}
