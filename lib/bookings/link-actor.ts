import { db } from "@/lib/platform/db";
import type { Actor } from "@/lib/kernel/actor";
import type { AnswerLink } from "@/lib/bookings/answer-link";

/** The person whom a link was sent to, for the one matter that it is about; null when they are shut out. */
export async function linkActor({ id, userId }: AnswerLink): Promise<Actor | null> {
  const user = await db.user.findFirst({
    where: { id: userId, suspendedAt: null },
    select: { id: true, role: true, name: true, timeZone: true, photoFileId: true, expert: { select: { id: true } } },
  });
  if (!user) return null;
  const { expert, ...person } = user;
  return { ...person, expertId: expert?.id ?? null, sessionId: `link:${id}` };
}
