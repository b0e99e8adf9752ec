import { z } from "zod";
import type { Actor } from "@/lib/kernel/actor";
import { invalidField, notFound } from "@/lib/kernel/errors";
import { instant, InstantSchema } from "@/lib/kernel/instant";
import type { Interval } from "@/lib/kernel/interval";
import { DAY, MINUTE } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { visibleTo } from "@/lib/bookings/scope";
import { offeringRules } from "@/lib/scheduling/core/offering-rules";
import { slots } from "@/lib/scheduling/core/slots";
import { loadCalendars } from "@/lib/scheduling/load-calendar";
import type { Prisma } from "@/prisma/generated/client";

const longestDays = 62;

/** Which times somebody asks for; from now and for a month unless told, 62 days at most. */
export const TimesQuerySchema = z.object({ id: z.string().min(1).max(100), from: InstantSchema.optional(), to: InstantSchema.optional() });

export const TimesSchema = z.object({ items: z.array(z.object({ startAt: z.string(), endAt: z.string() })), timeZone: z.string() });

/** To which times a booking of the actor's could move inside the hours of its calendar, ascending; its own time does not stand in the way. The expert needs no notice. */
export async function timesToMove(actor: Actor, { id, from, to }: z.infer<typeof TimesQuerySchema>, now: Date): Promise<z.infer<typeof TimesSchema>> {
  const start = from === undefined ? now.getTime() : Date.parse(from);
  const end = to === undefined ? start + 31 * DAY : Date.parse(to);
  if (end <= start) throw invalidField("to", "The end must lie after the beginning.");
  if (end - start > longestDays * DAY) throw invalidField("to", `Ask for at most ${longestDays} days at once.`);
  const { starts, durationMinutes, timeZone } = await startsToMove(actor, id, { start, end }, now);
  return { items: starts.map((at) => ({ startAt: instant(new Date(at)), endAt: instant(new Date(at + durationMinutes * MINUTE)) })), timeZone };
}

type Starts = { readonly starts: readonly number[]; readonly durationMinutes: number; readonly timeZone: string; readonly horizonDays: number };

/** The same as epoch milliseconds, without those that are proposed now, and with how far ahead the calendar is planned. Throws not-found. */
export async function startsToMove(actor: Actor, id: string, window: Interval, now: Date): Promise<Starts> {
  const booking = await db.booking.findFirst({ where: { id, ...visibleTo(actor) }, select: selectAt(now) });
  if (!booking) throw notFound("booking");
  const { startAt, endAt, bufferBeforeMinutes, bufferAfterMinutes, clientId, offering, expert, proposals } = booking;
  const durationMinutes = (endAt.getTime() - startAt.getTime()) / MINUTE;
  const around = { ...window, exceptBookingId: id };
  const loaded = (await loadCalendars(db, [expert.calendarId], around, now)).get(expert.calendarId);
  if (!loaded) throw notFound("calendar");
  const rules = offeringRules(loaded.limits, { ...offering, durationMinutes, bufferBeforeMinutes, bufferAfterMinutes });
  const notice = clientId === actor.id ? rules.noticeMinutes : 0;
  const free = slots({ calendar: loaded.calendar, rules: { ...rules, noticeMinutes: notice }, now: now.getTime(), window });
  // What stands proposed is to be taken, not proposed.
  const others = new Set([startAt, ...proposals.flatMap(({ times }) => times.map((time) => time.startAt))].map((time) => time.getTime()));
  return { starts: free.filter((start) => !others.has(start)), durationMinutes, timeZone: loaded.calendar.timeZone, horizonDays: rules.horizonDays };
}

const selectAt = (now: Date) => ({
  startAt: true, endAt: true, bufferBeforeMinutes: true, bufferAfterMinutes: true, clientId: true,
  offering: { select: { id: true, stepMinutes: true, horizonDays: true, dailyLimit: true } }, expert: { select: { calendarId: true } },
  proposals: { where: { status: "open", expiresAt: { gt: now } }, select: { times: { select: { startAt: true } } } },
}) as const satisfies Prisma.BookingSelect;
