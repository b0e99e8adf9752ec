import type { Actor } from "@/lib/kernel/actor";
import type { Prisma } from "@/prisma/generated/client";

/** The bookings whose room this person may enter: confirmed ones, online, of their own. For anybody else they do not exist. */
export function roomsOf(actor: Actor): Prisma.BookingWhereInput {
  return {
    format: "online",
    // A session that is marked completed at its end still has its room for an hour.
    status: { in: ["confirmed", "completed"] },
    OR: [{ clientId: actor.id }, { expert: { userId: actor.id } }],
  };
}
