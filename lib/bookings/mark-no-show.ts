import { mayMark, otherSide } from "@/lib/bookings/core/no-show";
import { judge } from "@/lib/bookings/core/attendance";
import { mayNotMark } from "@/lib/bookings/core/no-show-errors";
import type { Booking } from "@/lib/bookings/core/schema";
import { findOwn } from "@/lib/bookings/find-own";
import { lockBooking } from "@/lib/bookings/lock-booking";
import { openCase } from "@/lib/bookings/open-case";
import { getBooking } from "@/lib/bookings/queries";
import { recordsOf } from "@/lib/bookings/records-of";
import type { Actor } from "@/lib/kernel/actor";
import { transaction } from "@/lib/platform/transaction";

/** One side says that the other did not come: believed at once where there are no records, and where there are only if they agree. Said twice it is said once. */
export async function markNoShow(actor: Actor, { id, message }: { readonly id: string; readonly message: string }, now: Date): Promise<Booking> {
  const side = await findOwn(actor, id);
  await transaction(async (tx) => {
    const booking = await lockBooking(tx, id);
    const absent = otherSide(side);
    const known = await tx.noShow.findUnique({ where: { bookingId: id }, select: { absent: true } });
    if (known?.absent === absent) return;
    const records = await recordsOf(tx, id, now);
    const verdict = mayMark(booking, records, side, now);
    if (!verdict.ok) throw mayNotMark(verdict.reason);
    const found = records.areKept ? { source: "attendance" as const, why: judge(booking, records.stays).why } : { source: side, why: null };
    await openCase(tx, booking, { ...found, absent, stays: records.stays, actorId: actor.id, message }, now);
  });
  return getBooking(actor, id);
}
