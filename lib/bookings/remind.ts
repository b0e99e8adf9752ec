import { z } from "zod";
import { bookingFacts } from "@/lib/bookings/emails/booking-facts";
import { tellParty } from "@/lib/bookings/tell-party";
import { MINUTE } from "@/lib/kernel/zone";
import { preferencesOf } from "@/lib/notifications/preferences-of";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";

export const RemindPayloadSchema = z.object({ bookingId: z.string(), userId: z.string(), startAt: z.string(), timeVersion: z.number().default(1), minutes: z.number() });

/** Reminds one side of a session, once for each time that the expert has chosen. Nothing comes of it when the session was called off or moved, the time is not wanted any more, or a later reminder is due already. */
export async function remind({ bookingId, userId, startAt, timeVersion, minutes }: z.infer<typeof RemindPayloadSchema>, now: Date = new Date()): Promise<void> {
  const facts = await bookingFacts(bookingId, userId);
  const isStill = facts?.status === "confirmed" && facts.startAt.toISOString() === startAt && facts.timeVersion === timeVersion && now < facts.startAt;
  if (!isStill) return;
  const leads = await leadsOf(bookingId);
  const isOvertaken = leads.some((lead) => lead < minutes && facts.startAt.getTime() - lead * MINUTE <= now.getTime());
  if (!leads.includes(minutes) || isOvertaken) return;
  const dedupeKey = `booking-reminder:${minutes}:${bookingId}:${startAt}:v${timeVersion}:${userId}`;
  await transaction((tx) => tellParty(tx, { notice: "booking-reminder", facts, userId, dedupeKey, props: { startAt }, usefulUntil: facts.startAt }, now));
}

async function leadsOf(bookingId: string): Promise<readonly number[]> {
  const { expert } = await db.booking.findUniqueOrThrow({ where: { id: bookingId }, select: { expert: { select: { userId: true } } } });
  return (await preferencesOf(db, expert.userId)).reminderMinutes;
}
