import { announce } from "@/lib/bookings/announce";
import { graceEndOf, type Reason, type Stay } from "@/lib/bookings/core/attendance";
import { type Absent, amountDetails, endingWithout } from "@/lib/bookings/core/endings";
import { appealByFor } from "@/lib/bookings/core/no-show";
import type { Evidence } from "@/lib/bookings/core/no-show-schema";
import type { Side } from "@/lib/bookings/core/refund";
import { nextStatus } from "@/lib/bookings/core/status";
import type { LockedBooking } from "@/lib/bookings/lock-booking";
import { sharesOnEnding } from "@/lib/bookings/money-terms";
import { instant } from "@/lib/kernel/instant";
import type { Tx } from "@/lib/platform/db";

/** Who did not come, by whose word, and on what evidence; `why` is null where one side said so. */
export type Finding = { readonly absent: Absent; readonly source: "attendance" | Side; readonly why: Reason | null; readonly stays: readonly Stay[]; readonly actorId: string | null; readonly message: string };

/** Writes down that somebody did not come to a session whose row is locked. The status changes at once; the money waits until nobody can appeal any more. */
export async function openCase(tx: Tx, booking: LockedBooking, finding: Finding, now: Date): Promise<void> {
  const status = nextStatus(booking.status, "miss");
  if (!status) return;
  const { absent, source, why, stays, actorId, message } = finding;
  const appealBy = appealByFor(now);
  const shares = sharesOnEnding(booking, endingWithout(absent), now);
  await tx.booking.update({ where: { id: booking.id }, data: { status }, select: { id: true } });
  await tx.noShow.create({ data: { bookingId: booking.id, absent, source, evidence: evidenceOf(booking, why, stays), openedAt: now, appealBy }, select: { id: true } });
  const details = { absent, source, message, appealBy: instant(appealBy), ...amountDetails(shares) };
  await announce(tx, { bookingId: booking.id, kind: "no_show", actorId, details, event: "booking.no-show" });
}

/** What a finding rests on, in the form in which it is kept and shown. */
export function evidenceOf(session: { readonly startAt: Date }, why: Reason | null, stays: readonly Stay[]): Evidence {
  return {
    graceEndsAt: instant(graceEndOf(session)), why,
    stays: stays.map(({ side, start, end, isInside }) => ({ side, from: instant(new Date(start)), to: instant(new Date(end)), isInside })),
  };
}
