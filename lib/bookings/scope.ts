import type { Actor } from "@/lib/kernel/actor";
import type { Side } from "@/lib/bookings/core/refund";
import type { Prisma } from "@/prisma/generated/client";

/** The bookings that a person may see: those in which they are the client or the host. */
export function visibleTo(actor: Actor): Prisma.BookingWhereInput {
  return { OR: [{ clientId: actor.id }, { expert: { userId: actor.id } }] };
}

/** The bookings of one side of a person's life. */
export function sideOf(actor: Actor, side: Side): Prisma.BookingWhereInput {
  return side === "client" ? { clientId: actor.id } : { expert: { userId: actor.id } };
}
