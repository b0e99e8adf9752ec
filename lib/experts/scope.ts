import type { Actor } from "@/lib/kernel/actor";
import { Prisma } from "@/prisma/generated/client";

/** Whose profiles somebody may see: published ones of people who are not suspended, and one's own. */
export function visibleTo(actor: Actor | null): Prisma.ExpertWhereInput {
  const listed = { publishedAt: { not: null }, user: { suspendedAt: null } };
  return actor ? { OR: [listed, { userId: actor.id }] } : listed;
}

/** The same for strangers in SQL, over `experts e`. Few people are suspended: an index of them alone answers, whoever is counted. */
export const isListed = Prisma.sql`e.published_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM users s WHERE s.id = e.user_id AND s.suspended_at IS NOT NULL)`;
