import { judge } from "@/lib/bookings/core/attendance";
import { endingWithout } from "@/lib/bookings/core/endings";
import { isAgainst, markUntil, mayMark, type Records } from "@/lib/bookings/core/no-show";
import { mayNotMark } from "@/lib/bookings/core/no-show-errors";
import { type Attendance, type Evidence, EvidenceSchema, type NoShowView } from "@/lib/bookings/core/no-show-schema";
import type { Side } from "@/lib/bookings/core/refund";
import type { BookingStatus } from "@/lib/bookings/core/status";
import { findOwn } from "@/lib/bookings/find-own";
import { type Priced, sharesOnEnding } from "@/lib/bookings/money-terms";
import { evidenceOf } from "@/lib/bookings/open-case";
import { absentOf, type CaseRow, caseSelect } from "@/lib/bookings/read-case";
import { recordsOf } from "@/lib/bookings/records-of";
import type { Actor } from "@/lib/kernel/actor";
import { instant, instantOrNull } from "@/lib/kernel/instant";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

const select = {
  status: true, startAt: true, endAt: true, priceAmount: true, taxAmount: true, currency: true, cancellationPolicy: true, clientId: true,
  noShow: { select: caseSelect },
} satisfies Prisma.BookingSelect;

/** Who was there, what may be made of it, and what was, for one of the two sides. Not-found for everybody else. */
export async function attendanceOf(actor: Actor, id: string, now: Date): Promise<Attendance> {
  const side = await findOwn(actor, id);
  const booking = await db.booking.findUniqueOrThrow({ where: { id }, select });
  const records = await recordsOf(db, id, now);
  const noShow = booking.noShow && { ...booking.noShow, absent: absentOf(booking.noShow.absent) };
  const evidence: Evidence = noShow ? EvidenceSchema.parse(noShow.evidence) : evidenceOf(booking, records.areKept ? judge(booking, records.stays).why : null, records.stays);
  return { ...evidence, hasRecords: records.areKept, mark: markOf(booking, records, side, now), noShow: noShow && caseView(booking, noShow, side, now) };
}

/** A finding as one side reads it, with what happens to the money. */
export function caseView(booking: Priced & { readonly clientId: string }, found: CaseRow, side: Side | null, now: Date): NoShowView {
  const { id, absent, status, openedAt, appealBy, appeal, appealedAt, appealedById, decidedAt, decision } = found;
  const outcome = status !== "overturned" ? "absent" : booking.status === "completed" ? "kept" : "returned";
  const shares = sharesOnEnding(booking, outcome === "kept" ? "kept" : endingWithout(outcome === "returned" ? "both" : absent), now);
  return {
    id, absent, source: found.source === "client" || found.source === "host" ? found.source : "attendance", status, why: EvidenceSchema.parse(found.evidence).why, outcome,
    openedAt: instant(openedAt), appealBy: instant(appealBy), mayAppeal: side !== null && status === "open" && now < appealBy && isAgainst(absent, side),
    appeal: appeal !== null && appealedAt ? { text: appeal, at: instant(appealedAt), by: appealedById === booking.clientId ? "client" : "host" } : null,
    decision: decision !== null && decidedAt ? { reason: decision, at: instant(decidedAt) } : null,
    settledAt: instantOrNull(found.settledAt), ...shares,
  };
}

function markOf(booking: { readonly status: BookingStatus; readonly startAt: Date; readonly endAt: Date }, records: Records, side: Side, now: Date): Attendance["mark"] {
  const verdict = mayMark(booking, records, side, now);
  const until = instant(markUntil(booking));
  if (verdict.ok) return { until, refusal: null };
  if (["not_confirmed", "too_early", "too_late", "met"].includes(verdict.reason)) return null;
  const { code, message } = mayNotMark(verdict.reason);
  return { until, refusal: { code, message } };
}
