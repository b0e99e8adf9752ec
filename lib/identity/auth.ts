import NextAuth, { type NextAuthConfig } from "next-auth";
import Google from "next-auth/providers/google";
import { headers } from "next/headers";
import { googleIssuer, googlePersonFrom } from "@/lib/identity/google-person";
import { meetGooglePerson } from "@/lib/identity/meet-google-person";
import { cookieOptions } from "@/lib/identity/session-cookie";
import { sessionDays, startSession } from "@/lib/identity/start-session";
import { whereFromGoogle } from "@/lib/identity/where-from-google";
import { db } from "@/lib/platform/db";
import { env, isHttps } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { sessionCookieName } from "@/lib/platform/session";

/** Sign-in through Google, configured at the first request. The token in its cookie names a session of ours and nothing else, like the one that a password earns. */
export const { handlers, signIn: signInThrough } = NextAuth(configuration);

function configuration(): NextAuthConfig {
  const { AUTH_SECRET, GOOGLE_CLIENT_ID = "", GOOGLE_CLIENT_SECRET = "" } = env();
  return {
    secret: AUTH_SECRET,
    trustHost: true,
    useSecureCookies: isHttps(),
    session: { strategy: "jwt", maxAge: sessionDays * 86_400 },
    cookies: cookieNames(),
    pages: { signIn: "/sign-in", error: "/sign-in" },
    logger: { error: (error) => log.warn({ reason: error.name }, "sign-in through Google failed"), warn: () => undefined, debug: () => undefined },
    providers: [Google({ clientId: GOOGLE_CLIENT_ID, clientSecret: GOOGLE_CLIENT_SECRET, issuer: googleIssuer(), checks: ["pkce", "state", "nonce"] })],
    callbacks: {
      signIn: ({ profile }) => whereFromGoogle(googlePersonFrom(profile)),
      jwt: async ({ token, account, profile }) => (account ? { sid: await sessionOf(profile) } : token),
    },
  };
}

async function sessionOf(profile: Readonly<Record<string, unknown>> | undefined): Promise<string> {
  const person = googlePersonFrom(profile);
  const meeting = person ? await meetGooglePerson(person) : null;
  if (meeting?.kind !== "known") throw new Error("a session for somebody whom the sign-in did not let in");
  const userAgent = (await headers()).get("user-agent") ?? "";
  return startSession(db, { userId: meeting.userId, kind: "browser", userAgent }, new Date());
}

function cookieNames(): NonNullable<NextAuthConfig["cookies"]> {
  const options = cookieOptions();
  const named = (name: string, minutes?: number) => ({
    name: `${isHttps() ? "__Host-" : ""}colloquy.${name}`,
    options: { ...options, ...(minutes ? { maxAge: minutes * 60 } : {}) },
  });
  return {
    sessionToken: { name: sessionCookieName(), options },
    callbackUrl: named("callback-url"),
    csrfToken: named("csrf"),
    pkceCodeVerifier: named("pkce", 15),
    state: named("state", 15),
    nonce: named("nonce", 15),
  };
}
