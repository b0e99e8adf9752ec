import { announce } from "@/lib/bookings/announce";
import { earn } from "@/lib/bookings/complete-sessions";
import { type Absent, amountDetails, endingWithout } from "@/lib/bookings/core/endings";
import { nextStatus } from "@/lib/bookings/core/status";
import { type LockedBooking, lockBooking } from "@/lib/bookings/lock-booking";
import { sharesOnEnding } from "@/lib/bookings/money-terms";
import { readCase } from "@/lib/bookings/read-case";
import { caseClosed } from "@/lib/bookings/core/no-show-errors";
import { notFound } from "@/lib/kernel/errors";
import { releaseEscrow } from "@/lib/payments/release-escrow";
import { db, type Tx } from "@/lib/platform/db";
import { emit } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";

/** Lets every finding stand that nobody appealed in time; its money moves now. Answers how many. */
export async function settleNoShows(now: Date): Promise<number> {
  const due = await db.noShow.findMany({ where: { status: "open", appealBy: { lte: now } }, orderBy: { appealBy: "asc" }, select: { bookingId: true }, take: 500 });
  for (const { bookingId } of due) await transaction((tx) => settle(tx, bookingId, now));
  return due.length;
}

/** What can come of an appeal: the finding stands, the session counts as kept, or everything goes back to the client. */
export type Verdict = "upheld" | "overturned" | "returned";

export type Decision = { readonly bookingId: string; readonly verdict: Verdict; readonly reason: string; readonly actorId: string };

/** Carries out what an admin decided of an appeal, once. Refuses what is not, or no longer, appealed. */
export async function decideCase(tx: Tx, { bookingId, verdict, reason, actorId }: Decision, now: Date): Promise<void> {
  const booking = await lockBooking(tx, bookingId);
  const found = await readCase(tx, bookingId);
  if (!found) throw notFound("case");
  if (found.status !== "appealed") throw caseClosed();
  const status = verdict === "upheld" ? "upheld" : "overturned";
  await tx.noShow.update({ where: { id: found.id }, data: { status, decidedById: actorId, decidedAt: now, decision: reason, settledAt: now }, select: { id: true } });
  const isKept = verdict === "overturned";
  const amounts = isKept ? await keep(tx, booking, now) : await divide(tx, booking, verdict === "returned" ? "both" : found.absent, now);
  await announce(tx, { bookingId, kind: `no_show_${verdict}`, actorId, details: { message: reason, ...amounts }, event: "booking.appeal-decided" });
  if (isKept) await emit(tx, "booking.completed", { bookingId });
}

async function settle(tx: Tx, bookingId: string, now: Date): Promise<void> {
  const booking = await lockBooking(tx, bookingId);
  const found = await readCase(tx, bookingId);
  if (found?.status !== "open" || found.appealBy > now) return;
  await tx.noShow.update({ where: { id: found.id }, data: { status: "final", settledAt: now }, select: { id: true } });
  await announce(tx, { bookingId, kind: "no_show_final", details: { absent: found.absent, ...(await divide(tx, booking, found.absent, now)) } });
}

async function divide(tx: Tx, booking: LockedBooking, absent: Absent, now: Date) {
  const shares = sharesOnEnding(booking, endingWithout(absent), now);
  await releaseEscrow(tx, booking.id, shares, "missed");
  return amountDetails(shares);
}

async function keep(tx: Tx, booking: LockedBooking, now: Date) {
  const status = nextStatus(booking.status, "overturn");
  if (!status) throw caseClosed();
  await tx.booking.update({ where: { id: booking.id }, data: { status }, select: { id: true } });
  return earn(tx, booking, now);
}
