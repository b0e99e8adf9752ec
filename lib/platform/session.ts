import { decode } from "next-auth/jwt";
import { jwtVerify } from "jose";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Actor, Role } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { env, isHttps } from "@/lib/platform/env";

/** The name of the session cookie: `__Host-` whenever the public address is https. */
export function sessionCookieName(): string {
  return isHttps() ? "__Host-colloquy.session" : "colloquy.session";
}

/** Who is asking for this page; null for a stranger. Looked up once a request. */
export const getActor: () => Promise<Actor | null> = cache(async () => {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  return cookie ? actorOfCookie(cookie) : null;
});

/** What the header shows of who is asking. */
export type Viewer = { readonly id: string; readonly name: string; readonly role: Role; readonly photoUrl: string | null; readonly timeZone: string };

/** The viewer for headers and menus; null for a stranger. */
export async function getViewer(): Promise<Viewer | null> {
  const actor = await getActor();
  if (!actor) return null;
  const { id, name, role, timeZone, photoFileId } = actor;
  return { id, name, role, timeZone, photoUrl: photoFileId ? `/files/${photoFileId}` : null };
}

/** The actor of a page that needs one; sends strangers to sign in and back again. */
export async function requireActor(path: string): Promise<Actor> {
  const actor = await getActor();
  if (!actor) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return actor;
}

/** The actor of a page for certain roles; for others the page does not exist. */
export async function requireRole(path: string, allowed: readonly Role[]): Promise<Actor> {
  const actor = await requireActor(path);
  if (!allowed.includes(actor.role)) notFound();
  return actor;
}

/** The actor behind a request of the API: bearer token or browser cookie, and which of them. */
export async function actorOfRequest(request: Request): Promise<{ actor: Actor | null; isBearer: boolean }> {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (bearer) return { actor: await actorOfAccessToken(bearer), isBearer: true };
  const name = sessionCookieName();
  const cookie = request.headers.get("cookie")?.split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  return { actor: cookie ? await actorOfCookie(cookie.slice(name.length + 1)) : null, isBearer: false };
}

/** The id that the logs of this page's request carry. */
export async function pageRequestId(): Promise<string> {
  return (await headers()).get("x-request-id") ?? "unknown";
}

async function actorOfCookie(cookie: string): Promise<Actor | null> {
  const token = await decode({ token: cookie, secret: env().AUTH_SECRET, salt: sessionCookieName() }).catch(() => null);
  return typeof token?.["sid"] === "string" ? actorOfSession(token["sid"]) : null;
}

async function actorOfAccessToken(token: string): Promise<Actor | null> {
  const key = new TextEncoder().encode(env().AUTH_SECRET);
  const verified = await jwtVerify(token, key, { audience: "api", algorithms: ["HS256"] }).catch(() => null);
  return typeof verified?.payload["sid"] === "string" ? actorOfSession(verified.payload["sid"]) : null;
}

/** The actor of a live session: revoked, expired or suspended is out at this very request. */
export async function actorOfSession(sessionId: string): Promise<Actor | null> {
  const session = await db.session.findFirst({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: new Date() }, user: { suspendedAt: null } },
    select: { id: true, lastSeenAt: true, user: { select: { id: true, role: true, name: true, timeZone: true, photoFileId: true, expert: { select: { id: true } } } } },
  });
  if (!session) return null;
  if (Date.now() - session.lastSeenAt.getTime() > 5 * 60_000) await db.session.update({ where: { id: sessionId }, data: { lastSeenAt: new Date() } });
  const { expert, ...user } = session.user;
  return { ...user, expertId: expert?.id ?? null, sessionId };
}
