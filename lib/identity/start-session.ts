import type { Db } from "@/lib/platform/db";

/** How long somebody stays signed in, in days. */
export const sessionDays = 30;

export type SessionKind = "browser" | "api";

type NewSession = { readonly userId: string; readonly kind: SessionKind; readonly userAgent: string };

/** Writes the session that a cookie or an access token then names; answers its id. */
export async function startSession(tx: Db, { userId, kind, userAgent }: NewSession, now: Date): Promise<string> {
  const expiresAt = new Date(now.getTime() + sessionDays * 86_400_000);
  const session = await tx.session.create({
    data: { userId, kind, userAgent: userAgent.slice(0, 300) || null, createdAt: now, lastSeenAt: now, expiresAt },
    select: { id: true },
  });
  return session.id;
}
