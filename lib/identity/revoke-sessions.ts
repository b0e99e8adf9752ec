import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { db, type Db } from "@/lib/platform/db";

/** Ends one session: it is out at its next request. */
export async function revokeSession(tx: Db, sessionId: string, now: Date): Promise<void> {
  await tx.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now } });
}

/** Ends one of the actor's own sessions; another person's is not found. */
export async function revokeOwnSession(actor: Actor, sessionId: string, now: Date): Promise<void> {
  const { count } = await db.session.updateMany({
    where: { id: sessionId, userId: actor.id, revokedAt: null, expiresAt: { gt: now } },
    data: { revokedAt: now },
  });
  if (count === 0) throw notFound("session");
}

/** Ends all sessions of a person, or all but one; answers how many. */
export async function revokeSessions(tx: Db, userId: string, now: Date, keepId?: string): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now }, ...(keepId ? { id: { not: keepId } } : {}) },
    data: { revokedAt: now },
  });
  return count;
}
