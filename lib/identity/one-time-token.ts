import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { linkSpent } from "@/lib/identity/core/errors";
import { hashToken, newToken } from "@/lib/platform/secrets";
import type { TokenPurpose } from "@/prisma/generated/enums";

const hours = { verify_email: 24, reset_password: 1, set_up: 24 * 7, google_sign_in: 1 } as const satisfies Record<TokenPurpose, number>;

/** A fresh token for a link, made at the moment of sending: only its hash is kept. Valid for 24 h (verify) or 1 h (reset). */
export async function issueOneTimeToken(userId: string | null, purpose: TokenPurpose, now: Date, tx: Db = db): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + hours[purpose] * 3_600_000);
  await tx.oneTimeToken.create({ data: { userId, purpose, hash: hashToken(token), expiresAt, createdAt: now }, select: { id: true } });
  return token;
}

/** Uses a token up, once whoever tries at the same time; answers whose it was. Throws `link_used_or_expired` (410). */
export async function useOneTimeToken(tx: Db, token: string, purpose: TokenPurpose, now: Date): Promise<string | null> {
  const rows = await tx.$queryRaw<{ user_id: string | null }[]>`
    UPDATE one_time_tokens SET used_at = ${now}
    WHERE hash = ${hashToken(token)} AND purpose = ${purpose}::"TokenPurpose" AND used_at IS NULL AND expires_at > ${now}
    RETURNING user_id`;
  const [used] = rows;
  if (!used) throw linkSpent();
  return used.user_id;
}

/** Whose token this is while it is still good, without using it; null when it is not. */
export async function findTokenOwner(token: string, purpose: TokenPurpose, now: Date): Promise<{ id: string; email: string; name: string } | null> {
  const row = await db.oneTimeToken.findFirst({
    where: { hash: hashToken(token), purpose, usedAt: null, expiresAt: { gt: now } },
    select: { user: { select: { id: true, email: true, name: true } } },
  });
  return row?.user ?? null;
}
