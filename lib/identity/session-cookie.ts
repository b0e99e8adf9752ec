import { encode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { sessionDays } from "@/lib/identity/start-session";
import { env, isHttps } from "@/lib/platform/env";
import { sessionCookieName } from "@/lib/platform/session";

const maxAge = sessionDays * 86_400;

/** What every cookie of ours shares. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() } as const;
}

/** Signs this browser in: the cookie carries the session's id and nothing else. */
export async function writeSessionCookie(sessionId: string): Promise<void> {
  const name = sessionCookieName();
  const token = await encode({ token: { sid: sessionId }, secret: env().AUTH_SECRET, salt: name, maxAge });
  (await cookies()).set(name, token, { ...cookieOptions(), maxAge });
}

/** Forgets who this browser was. */
export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { ...cookieOptions(), maxAge: 0 });
}
