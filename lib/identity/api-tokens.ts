import { accessTokenSeconds, issueAccessToken } from "@/lib/identity/access-token";
import { checkPassword, type Credentials } from "@/lib/identity/check-password";
import { notVerified, refreshRefused } from "@/lib/identity/core/errors";
import { revokeSession } from "@/lib/identity/revoke-sessions";
import { sessionDays, startSession } from "@/lib/identity/start-session";
import { db, type Db } from "@/lib/platform/db";
import { hashToken, newToken } from "@/lib/platform/secrets";
import { transaction } from "@/lib/platform/transaction";

export type ApiTokens = { readonly tokenType: "Bearer"; readonly accessToken: string; readonly expiresInSeconds: number; readonly refreshToken: string };

/** Signs an API client in by password: a session of its own, a short access token and a refresh token for the next one. */
export async function signInToApi(credentials: Credentials, userAgent: string, now: Date): Promise<ApiTokens> {
  const person = await checkPassword(credentials, now);
  if (!person.isVerified) throw notVerified();
  const { sessionId, refreshToken } = await transaction(async (tx) => {
    const started = await startSession(tx, { userId: person.id, kind: "api", userAgent }, now);
    return { sessionId: started, refreshToken: await issueRefreshToken(tx, started, now) };
  });
  return tokens(sessionId, refreshToken, now);
}

/** Trades a refresh token for new tokens. One that was spent before was copied by somebody: its whole family ends. */
export async function refreshApiTokens(refreshToken: string, now: Date): Promise<ApiTokens> {
  const rotated = await transaction(async (tx) => {
    const sessionId = await spendRefreshToken(tx, refreshToken, now);
    if (!sessionId) return null;
    await tx.session.update({ where: { id: sessionId }, data: { lastSeenAt: now, expiresAt: endOf(now) }, select: { id: true } });
    return { sessionId, next: await issueRefreshToken(tx, sessionId, now) };
  });
  if (rotated) return tokens(rotated.sessionId, rotated.next, now);
  const spent = await db.refreshToken.findFirst({ where: { hash: hashToken(refreshToken), usedAt: { not: null } }, select: { sessionId: true } });
  if (spent) await revokeSession(db, spent.sessionId, now);
  throw refreshRefused();
}

/** Ends the session that a refresh token belongs to; an unknown one changes nothing and is not told apart. */
export async function revokeApiTokens(refreshToken: string, now: Date): Promise<void> {
  const known = await db.refreshToken.findUnique({ where: { hash: hashToken(refreshToken) }, select: { sessionId: true } });
  if (known) await revokeSession(db, known.sessionId, now);
}

async function spendRefreshToken(tx: Db, refreshToken: string, now: Date): Promise<string | null> {
  const rows = await tx.$queryRaw<{ session_id: string }[]>`
    UPDATE refresh_tokens SET used_at = ${now} FROM sessions, users
    WHERE refresh_tokens.hash = ${hashToken(refreshToken)} AND refresh_tokens.used_at IS NULL AND refresh_tokens.expires_at > ${now}
      AND sessions.id = refresh_tokens.session_id AND sessions.revoked_at IS NULL AND sessions.expires_at > ${now}
      AND users.id = sessions.user_id AND users.suspended_at IS NULL
    RETURNING refresh_tokens.session_id`;
  return rows[0]?.session_id ?? null;
}

async function issueRefreshToken(tx: Db, sessionId: string, now: Date): Promise<string> {
  const token = newToken();
  await tx.refreshToken.create({ data: { sessionId, hash: hashToken(token), createdAt: now, expiresAt: endOf(now) }, select: { id: true } });
  return token;
}

async function tokens(sessionId: string, refreshToken: string, now: Date): Promise<ApiTokens> {
  return { tokenType: "Bearer", accessToken: await issueAccessToken(sessionId, now), expiresInSeconds: accessTokenSeconds, refreshToken };
}

function endOf(now: Date): Date {
  return new Date(now.getTime() + sessionDays * 86_400_000);
}
