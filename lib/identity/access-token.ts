import { SignJWT } from "jose";
import { env } from "@/lib/platform/env";

/** How long an access token is good, in seconds. */
export const accessTokenSeconds = 15 * 60;

/** A bearer token for the API: it only names the session, which is looked up at every request. */
export async function issueAccessToken(sessionId: string, now: Date): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1_000);
  return new SignJWT({ sid: sessionId })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setAudience("api")
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + accessTokenSeconds)
    .sign(new TextEncoder().encode(env().AUTH_SECRET));
}
