import type { Absent } from "@/lib/bookings/core/endings";
import type { Db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

export const caseSelect = {
  id: true, absent: true, source: true, evidence: true, status: true, openedAt: true, appealBy: true, appealedById: true, appealedAt: true, appeal: true,
  decidedAt: true, decision: true, settledAt: true,
} satisfies Prisma.NoShowSelect;

export type CaseRow = Omit<Prisma.NoShowGetPayload<{ select: typeof caseSelect }>, "absent"> & { readonly absent: Absent };

/** What was found about a session that somebody missed; null when nothing was. Lock the booking first where it is to be changed. */
export async function readCase(from: Db, bookingId: string): Promise<CaseRow | null> {
  const row = await from.noShow.findUnique({ where: { bookingId }, select: caseSelect });
  return row && { ...row, absent: absentOf(row.absent) };
}

/** The column's word as ours. */
export function absentOf(word: string): Absent {
  return word === "client" || word === "host" ? word : "both";
}
