import { graceEndOf, judge, type Reason, type Session, type Stay } from "@/lib/bookings/core/attendance";
import type { Absent } from "@/lib/bookings/core/endings";
import type { Side } from "@/lib/bookings/core/refund";
import type { BookingStatus } from "@/lib/bookings/core/status";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long somebody who was found absent can appeal. */
export const appealHours = 48;

/** How long after its end a session without records can be called missed. */
export const markHours = 24;

/** What is known of who was there. Without records (in person, on a link of the expert's, or when the vendor told us nothing) the two sides tell us. */
export type Records = { readonly areKept: boolean; /** A vendor's word may come later than the end. */ readonly arriveLate: boolean; readonly stays: readonly Stay[] };

const lateMinutes = 15;

/** What becomes of a session whose end has come; `wait` while more may still be said of it. */
export type Outcome = { readonly kind: "wait" } | { readonly kind: "completed" } | { readonly kind: "missed"; readonly absent: Absent; readonly why: Reason };

/** Whether a session that nobody called missed has taken place. */
export function outcomeOf(session: Session, records: Records, now: Date): Outcome {
  if (now < settlesAt(session, records)) return { kind: "wait" };
  if (!records.areKept) return { kind: "completed" };
  const { absent, why } = judge(session, records.stays);
  return absent === null ? { kind: "completed" } : { kind: "missed", absent, why };
}

/** When a session is settled if nobody calls it missed: at its end by the records, a day later without any. */
export function settlesAt({ endAt }: Session, { areKept, arriveLate }: Records): Date {
  return new Date(endAt.getTime() + (areKept ? (arriveLate ? lateMinutes * MINUTE : 0) : markHours * HOUR));
}

/** Until when one side may say that the other did not come. */
export function markUntil({ endAt }: Session): Date {
  return new Date(endAt.getTime() + markHours * HOUR);
}

/** When an appeal against what was found at a moment must have come. */
export function appealByFor(foundAt: Date): Date {
  return new Date(foundAt.getTime() + appealHours * HOUR);
}

export type MarkVerdict = { readonly ok: true } | { readonly ok: false; readonly reason: "not_confirmed" | "too_early" | "too_late" | Reason };

/** Whether one side may say that the other did not come: after the grace, and where there are records only if they agree. */
export function mayMark(booking: Session & { readonly status: BookingStatus }, records: Records, by: Side, now: Date): MarkVerdict {
  if (booking.status !== "confirmed") return { ok: false, reason: "not_confirmed" };
  if (now < graceEndOf(booking)) return { ok: false, reason: "too_early" };
  if (now >= markUntil(booking)) return { ok: false, reason: "too_late" };
  if (!records.areKept) return { ok: true };
  const { absent, why } = judge(booking, records.stays);
  return absent === otherSide(by) ? { ok: true } : { ok: false, reason: why };
}

/** The side across the table. */
export function otherSide(side: Side): Side {
  return side === "client" ? "host" : "client";
}

/** Whether what was found goes against a side: then it may appeal. */
export function isAgainst(absent: Absent, side: Side): boolean {
  return absent === "both" || absent === side;
}
