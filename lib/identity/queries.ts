import { deviceWords } from "@/lib/identity/core/device-words";
import type { Actor, Role } from "@/lib/kernel/actor";
import { instant } from "@/lib/kernel/instant";
import { db } from "@/lib/platform/db";

export type Profile = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly timeZone: string;
  readonly locale: string;
  readonly photoUrl: string | null;
  readonly createdAt: string;
};

/** The actor's own account. */
export async function getProfile(actor: Actor): Promise<Profile> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { id: true, email: true, name: true, role: true, timeZone: true, locale: true, photoFileId: true, createdAt: true },
  });
  const { photoFileId, createdAt, ...rest } = user;
  return { ...rest, photoUrl: photoFileId ? `/files/${photoFileId}` : null, createdAt: instant(createdAt) };
}

export type SessionRow = {
  readonly id: string;
  readonly kind: "browser" | "api";
  readonly device: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly isCurrent: boolean;
};

/** Where the actor is signed in, this session first, then the latest seen. */
export async function listSessions(actor: Actor, now: Date): Promise<SessionRow[]> {
  const sessions = await db.session.findMany({
    where: { userId: actor.id, revokedAt: null, expiresAt: { gt: now } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
    take: 100,
    select: { id: true, kind: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
  const rows = sessions.map(({ id, kind, userAgent, createdAt, lastSeenAt }): SessionRow => ({
    id,
    kind: kind === "api" ? "api" : "browser",
    device: deviceWords(userAgent),
    createdAt: instant(createdAt),
    lastSeenAt: instant(lastSeenAt),
    isCurrent: id === actor.sessionId,
  }));
  return rows.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}

export type WaysIn = { readonly hasPassword: boolean; readonly hasGoogle: boolean };

/** How the actor can sign in. */
export async function findWaysIn(actor: Actor): Promise<WaysIn> {
  const user = await db.user.findUniqueOrThrow({ where: { id: actor.id }, select: { passwordHash: true, identities: { select: { id: true }, take: 1 } } });
  return { hasPassword: user.passwordHash !== null, hasGoogle: user.identities.length > 0 };
}
