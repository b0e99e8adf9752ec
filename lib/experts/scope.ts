import type { Actor } from "@/lib/kernel/actor";
import { Prisma } from "@/prisma/generated/client";

/** Whose profiles somebody may see: published ones of people who are not suspended, and one's own. */
export function visibleTo(actor: Actor | null): Prisma.ExpertWhereInput {
  const listed = { publishedAt: { not: null }, user: { suspendedAt: null } };
  return actor ? { OR: [listed, { userId: actor.id }] } : listed;
}

/** The same for strangers in SQL, over `experts e` and `users u`. */
export const isListed = Prisma.sql`e.published_at IS NOT NULL AND u.suspended_at IS NULL`;
