import { DAY, MINUTE } from "@/lib/kernel/zone";
import { notifyPerson } from "@/lib/notifications/notify-person";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";

/** Why a calendar account elsewhere could not be read. */
export type ConnectionFailure = {
  /** One sentence for its owner: what happened, and what they can do. */
  readonly reason: string;
  /** No try will help until its owner does something: access was taken back, the address is gone. */
  readonly isFinal: boolean;
};

// A vendor who is away for a moment is no news.
const patience = 15 * MINUTE;

/**
 * Writes down that a connection does not answer, and tells its owner once for each break. What was known of its busy times stays
 * as it is. A passing failure counts only when nothing has been read for a quarter of an hour.
 */
export async function connectionFailed(connectionId: string, { reason, isFinal }: ConnectionFailure, now: Date): Promise<void> {
  const since = isFinal ? new Date(now.getTime() + DAY) : new Date(now.getTime() - patience);
  await transaction(async (tx) => {
    const broken = await tx.calendarConnection.updateManyAndReturn({
      where: { id: connectionId, status: "active", OR: [{ lastSyncAt: { lt: since } }, { lastSyncAt: null, createdAt: { lt: since } }] },
      data: { status: "broken", brokenAt: now, brokenReason: reason, toldAt: now },
      select: { userId: true, account: true },
    });
    for (const { userId, account } of broken) {
      await notifyPerson(tx, {
        userId,
        kind: "account",
        dedupeKey: `calendar-broken:${connectionId}:${now.toISOString()}`,
        subject: { type: "account", id: userId },
        entry: { title: `We cannot read your calendar “${account}”`, body: `${reason} Until then the busy times that we know stay as they are.`, path: "/settings/calendars" },
        letter: { template: "calendar-broken", props: { connectionId } },
      }, now);
    }
    if (broken.length === 0) await tx.calendarConnection.updateMany({ where: { id: connectionId, status: "broken" }, data: { brokenReason: reason } });
  });
}

/** Writes down that a connection was read just now; one that was broken is whole again, and its next break will be told anew. */
export async function connectionAnswered(connectionId: string, now: Date): Promise<void> {
  const healed = { status: "active", brokenAt: null, brokenReason: null, toldAt: null } as const;
  await db.calendarConnection.updateMany({ where: { id: connectionId }, data: { ...healed, lastSyncAt: now } });
}
