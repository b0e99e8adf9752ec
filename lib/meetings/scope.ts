import type { Actor } from "@/lib/kernel/actor";
import type { Prisma } from "@/prisma/generated/client";

/** The bookings of this person, as client or as host. For anybody else they do not exist. */
function partiesAre(actor: Actor): Prisma.BookingWhereInput {
  return { OR: [{ clientId: actor.id }, { expert: { userId: actor.id } }] };
}

/** The bookings whose room this person may enter: confirmed ones, online, of their own. */
export function roomsOf(actor: Actor): Prisma.BookingWhereInput {
  // A session that is settled at its end still has its room for an hour.
  return { format: "online", status: { in: ["confirmed", "completed", "no_show"] }, ...partiesAre(actor) };
}

/** The sessions whose notes and recordings this person may read, whatever became of the booking. */
export function sessionsOf(actor: Actor): Prisma.BookingWhereInput {
  return { status: { notIn: ["held", "expired"] }, ...partiesAre(actor) };
}
