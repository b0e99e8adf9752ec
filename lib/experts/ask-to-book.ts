import { noNeedToAsk, guestRefused, yourOwnOffering } from "@/lib/experts/core/errors";
import type { GuestStatus } from "@/lib/experts/core/may-book";
import { tellGuestsNews } from "@/lib/experts/tell-guests";
import { visibleTo } from "@/lib/experts/scope";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { db, type Db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";

export type Asked = { readonly offeringId: string; readonly status: GuestStatus };

/** Asks the expert to be let in to an offering that is booked after a word with them, and tells the expert. Asked twice it is asked once; after a no it is refused. */
export async function askToBook(actor: Actor, { id, message }: { readonly id: string; readonly message: string }, now: Date): Promise<Asked> {
  const offering = await db.offering.findFirst({ where: { id, archivedAt: null, expert: visibleTo(actor) }, select: { audience: true, expert: { select: { userId: true } } } });
  if (!offering) throw notFound("offering");
  if (offering.expert.userId === actor.id) throw yourOwnOffering();
  if (offering.audience !== "approved") throw noNeedToAsk();
  return transaction(async (tx) => {
    const asked = await tx.offeringGuest.createMany({ data: [{ offeringId: id, userId: actor.id, message }], skipDuplicates: true });
    if (asked.count > 0) {
      await tellGuestsNews(tx, { news: "guest-asked", key: { offeringId: id, userId: actor.id }, to: offering.expert.userId }, now);
      return { offeringId: id, status: "asked" };
    }
    const status = await findGuestStatus(id, actor.id, tx);
    if (status === "refused") throw guestRefused();
    return { offeringId: id, status: status ?? "asked" };
  });
}

/** Where somebody stands at the door of an offering; null when they never came to it. */
export async function findGuestStatus(offeringId: string, userId: string, from: Db = db): Promise<GuestStatus | null> {
  const guest = await from.offeringGuest.findUnique({ where: { offeringId_userId: { offeringId, userId } }, select: { status: true } });
  return guest?.status ?? null;
}
