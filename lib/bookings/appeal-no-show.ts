import { announce } from "@/lib/bookings/announce";
import type { Attendance } from "@/lib/bookings/core/no-show-schema";
import { attendanceOf } from "@/lib/bookings/attendance-of";
import { isAgainst } from "@/lib/bookings/core/no-show";
import { alreadyAppealed, appealOver, caseClosed, nothingToAppeal } from "@/lib/bookings/core/no-show-errors";
import { findOwn } from "@/lib/bookings/find-own";
import { lockBooking } from "@/lib/bookings/lock-booking";
import { readCase } from "@/lib/bookings/read-case";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { transaction } from "@/lib/platform/transaction";

/** Somebody who was found absent says that it was otherwise: the money waits until an admin has decided. */
export async function appealNoShow(actor: Actor, { id, text }: { readonly id: string; readonly text: string }, now: Date): Promise<Attendance> {
  const side = await findOwn(actor, id);
  await transaction(async (tx) => {
    await lockBooking(tx, id);
    const found = await readCase(tx, id);
    if (!found) throw notFound("case");
    if (!isAgainst(found.absent, side)) throw nothingToAppeal();
    if (found.status === "appealed") {
      if (found.appealedById === actor.id) return;
      throw alreadyAppealed();
    }
    if (found.status === "final") throw appealOver();
    if (found.status !== "open") throw caseClosed();
    if (now >= found.appealBy) throw appealOver();
    await tx.noShow.update({ where: { bookingId: id }, data: { status: "appealed", appealedById: actor.id, appealedAt: now, appeal: text }, select: { id: true } });
    await announce(tx, { bookingId: id, kind: "appealed", actorId: actor.id, details: { message: text }, event: "booking.appealed" });
  });
  return attendanceOf(actor, id, now);
}
