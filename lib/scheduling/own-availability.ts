import type { Actor } from "@/lib/kernel/actor";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { expireTags } from "@/lib/platform/cache";
import { db } from "@/lib/platform/db";
import { emit } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";
import { type Availability, AvailabilitySchema } from "@/lib/scheduling/core/availability";
import { reindex } from "@/lib/scheduling/free-time-index";

export type OwnAvailability = Availability & { readonly version: number };

/** The actor's own availability, with the version that an edit must name. Throws not-found for people without a calendar. */
export async function getOwnAvailability(actor: Actor): Promise<OwnAvailability> {
  const calendar = await db.calendar.findFirst({ where: { expert: { userId: actor.id } }, select: { ...fields, version: true } });
  if (!calendar) throw notFound("calendar");
  const { version, ...availability } = calendar;
  return { ...AvailabilitySchema.parse(availability), version };
}

/** Replaces the whole document; refuses (409) when somebody saved another since `version` was read. Bookings that stand are kept. */
export async function saveAvailability(actor: Actor, availability: Availability, version: number | null): Promise<OwnAvailability> {
  await transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; expertId: string; version: number }[]>`
      SELECT c.id, e.id AS "expertId", c.version FROM calendars c JOIN experts e ON e.calendar_id = c.id WHERE e.user_id = ${actor.id} FOR NO KEY UPDATE OF c`;
    const calendar = rows[0];
    if (!calendar) throw notFound("calendar");
    if (version !== null && version !== calendar.version) throw savedElsewhere();
    await tx.calendar.update({ where: { id: calendar.id }, data: { ...availability, version: { increment: 1 } }, select: { id: true } });
    await reindex(tx, [calendar.id]);
    await expireTags(tx, ["experts", `expert:${calendar.expertId}`]);
    await emit(tx, "availability.changed", { calendarId: calendar.id });
  });
  return getOwnAvailability(actor);
}

const fields = {
  timeZone: true, hours: true, bufferBeforeMinutes: true, bufferAfterMinutes: true, noticeMinutes: true, horizonDays: true, dailyLimit: true,
} as const;

function savedElsewhere(): DomainError {
  return new DomainError("conflict", "saved_elsewhere", "Your hours were saved in another window meanwhile. Load them again, then make your change.");
}
