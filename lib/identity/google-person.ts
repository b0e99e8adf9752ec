import { env } from "@/lib/platform/env";

/** Somebody as Google vouches for them. */
export type GooglePerson = { readonly issuer: string; readonly subject: string; readonly email: string; readonly name: string };

/** The issuer whose word counts: Google itself, or its stand-in on this machine. */
export function googleIssuer(): string {
  return env().GOOGLE_ISSUER ?? "https://accounts.google.com";
}

/** Whether this installation can sign people in with Google. */
export function hasGoogle(): boolean {
  return env().GOOGLE_CLIENT_ID !== undefined && env().GOOGLE_CLIENT_SECRET !== undefined;
}

/** Reads a person from Google's signed claims; null unless Google has verified their address. */
export function googlePersonFrom(claims: Readonly<Record<string, unknown>> | undefined): GooglePerson | null {
  const { sub, email, email_verified: isVerified, name, iss } = claims ?? {};
  if (typeof sub !== "string" || typeof email !== "string" || isVerified !== true) return null;
  return { issuer: typeof iss === "string" ? iss : googleIssuer(), subject: sub, email, name: typeof name === "string" ? name : "" };
}
