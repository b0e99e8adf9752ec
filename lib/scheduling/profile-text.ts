import { findExpert } from "@/lib/experts/queries";
import { instant } from "@/lib/kernel/instant";
import { db } from "@/lib/platform/db";
import { publicUrl } from "@/lib/platform/env";
import { apart, enoughToChoose } from "@/lib/scheduling/core/apart";
import { plainProfile } from "@/lib/scheduling/core/plain-profile";
import { nextFree } from "@/lib/scheduling/free-slots";

/** A listed profile as plain text for assistants and scripts; null when strangers see none under this slug. */
export async function profileText(slug: string, now: Date): Promise<string | null> {
  const expert = await findExpert(null, slug);
  if (!expert) return null;
  const { calendarId, offerings } = expert;
  const limits = await db.calendar.findUniqueOrThrow({
    where: { id: calendarId },
    select: { bufferBeforeMinutes: true, bufferAfterMinutes: true, noticeMinutes: true, horizonDays: true, dailyLimit: true },
  });
  const starts = await nextFree(offerings.map((offering) => ({ calendarId, ...offering })), enoughToChoose, now);
  const next = new Map(offerings.map(({ id, durationMinutes }, index) => [id, apart(starts[index] ?? [], durationMinutes).slice(0, 5).map((start) => instant(new Date(start)))]));
  return plainProfile({ expert, limits, next, origin: publicUrl("/").replace(/\/$/, "") });
}
