import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import type { NoticeLine } from "@/lib/notifications/core/schema";
import { noticeLine, noticeSelect } from "@/lib/notifications/queries";
import { publish } from "@/lib/platform/live";
import { transaction } from "@/lib/platform/transaction";

/** Marks one of the actor's notices as read; done twice it keeps the first time. */
export async function markRead(actor: Actor, id: string, now: Date): Promise<NoticeLine> {
  return transaction(async (tx) => {
    const { count } = await tx.notification.updateMany({ where: { id, userId: actor.id, readAt: null }, data: { readAt: now } });
    const notice = await tx.notification.findFirst({ where: { id, userId: actor.id }, select: noticeSelect });
    if (!notice) throw notFound("notice");
    if (count > 0) await publish(tx, { to: actor.id, kind: "notification", id });
    return noticeLine(notice);
  });
}

/** Marks all of the actor's notices as read; answers how many were not. */
export async function markAllRead(actor: Actor, now: Date): Promise<number> {
  return transaction(async (tx) => {
    const { count } = await tx.notification.updateMany({ where: { userId: actor.id, readAt: null }, data: { readAt: now } });
    if (count > 0) await publish(tx, { to: actor.id, kind: "notification", id: "" });
    return count;
  });
}
