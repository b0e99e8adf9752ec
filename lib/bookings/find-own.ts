import type { Side } from "@/lib/bookings/core/refund";
import { visibleTo } from "@/lib/bookings/scope";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db";

/** The actor's side of a booking; not-found for everybody else. */
export async function findOwn(actor: Actor, id: string): Promise<Side> {
  const own = await db.booking.findFirst({ where: { id, ...visibleTo(actor) }, select: { clientId: true } });
  if (!own) throw notFound("booking");
  return own.clientId === actor.id ? "client" : "host";
}
