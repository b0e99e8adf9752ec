import type { Guest, GuestKey } from "@/lib/experts/core/guest";
import { type GuestRow, guestFields, guestOf } from "@/lib/experts/list-guests";
import { tellGuestsNews } from "@/lib/experts/tell-guests";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";

/** Lets somebody in, or not any more, to one of the actor's offerings, and tells them. Bookings that stand are kept. Said twice it is said once; throws not-found for anybody who never came to the door. */
export async function answerGuest(actor: Actor, { status, ...key }: GuestKey & { readonly status: "admitted" | "refused" }, now: Date): Promise<Guest> {
  return transaction(async (tx) => {
    const known = await lockGuest(tx, actor, key);
    if (known.status === status) return guestOf(known);
    const guest = await tx.offeringGuest.update({ where: { offeringId_userId: key }, data: { status, answeredAt: now }, select: guestFields });
    await tellGuestsNews(tx, { news: status === "admitted" ? "guest-admitted" : "guest-refused", key, to: key.userId }, now);
    return guestOf(guest);
  });
}

async function lockGuest(tx: Tx, actor: Actor, { offeringId, userId }: GuestKey): Promise<GuestRow> {
  await tx.$queryRaw`SELECT 1 FROM offering_guests WHERE offering_id = ${offeringId} AND user_id = ${userId} FOR UPDATE`;
  const guest = await tx.offeringGuest.findFirst({ where: { offeringId, userId, offering: { expert: { userId: actor.id } } }, select: guestFields });
  if (!guest) throw notFound("request");
  return guest;
}
