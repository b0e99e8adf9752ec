import { db, type Tx } from "@/lib/platform/db";
import { publicUrl } from "@/lib/platform/env";
import { hashToken, newToken } from "@/lib/platform/secrets";
import { linkSpent } from "@/lib/bookings/core/answer-errors";
import type { Prisma } from "@/prisma/generated/client";

/** What a link of a letter answers: a request, or one proposal. */
export type Matter = { readonly bookingId: string; readonly userId: string; readonly about: "request" | `proposal:${string}`; readonly expiresAt: Date };

/** A new link by which one person answers one matter without signing in; only its digest is kept. */
export async function newAnswerLink({ bookingId, userId, about, expiresAt }: Matter): Promise<string> {
  const token = newToken();
  await db.answerLink.create({ data: { hash: hashToken(token), bookingId, userId, about, expiresAt }, select: { id: true } });
  return publicUrl(`/answer/${token}`);
}

const select = { id: true, bookingId: true, userId: true, about: true, expiresAt: true, usedAt: true } satisfies Prisma.AnswerLinkSelect;

export type AnswerLink = Prisma.AnswerLinkGetPayload<{ select: typeof select }>;

/** The link behind a token, used up or not; null when it is none of ours. */
export function findLink(token: string): Promise<AnswerLink | null> {
  return db.answerLink.findUnique({ where: { hash: hashToken(token) }, select });
}

/** Uses a link up, in the transaction that does what it answers; refuses when it was used or has run out. */
export async function spendLink(tx: Tx, linkId: string): Promise<void> {
  const spent = await tx.$executeRaw`UPDATE answer_links SET used_at = clock_timestamp() WHERE id = ${linkId} AND used_at IS NULL AND expires_at > clock_timestamp()`;
  if (spent === 0) throw linkSpent();
}
