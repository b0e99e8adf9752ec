import type { Role } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { ExpertKind } from "@/prisma/generated/enums";

/** Gives a person who sells time an empty, unpublished profile with a calendar in their zone; once, however often it is asked for. */
export async function createDraftProfile(userId: string): Promise<void> {
  await transaction(async (tx) => {
    // The lock makes a second call wait and then find the first one's profile.
    await tx.$executeRaw`SELECT id FROM users WHERE id = ${userId} FOR NO KEY UPDATE`;
    const user = await tx.user.findUnique({ where: { id: userId }, select: { name: true, role: true, timeZone: true, expert: { select: { id: true } } } });
    if (!user || user.expert || !isKind(user.role)) return;
    const slug = await freeSlug(tx, slugFrom(user.name));
    const calendar = await tx.calendar.create({ data: { timeZone: user.timeZone }, select: { id: true } });
    await tx.expert.create({ data: { userId, slug, kind: user.role, calendarId: calendar.id, languages: [], countries: [], expertise: [] }, select: { id: true } });
  });
}

function isKind(role: Role): role is ExpertKind {
  return role in ExpertKind;
}

/** The name as it stands in an address: "Zoë O'Neill" → "zoe-o-neill". */
function slugFrom(name: string): string {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  return plain.replaceAll(/^-+|-+$/g, "").slice(0, 60) || "expert";
}

async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`experts.slug:${wanted}`}))`;
  const taken = await tx.expert.findMany({ where: { slug: { startsWith: wanted } }, select: { slug: true } });
  const slugs = new Set(["me", "suggest", ...taken.map((expert) => expert.slug)]);
  if (!slugs.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!slugs.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}
