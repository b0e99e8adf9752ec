import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Calendar } from "@/sandbox/calendars/calendar-store";
import { type EventTime, type Exception, instantOf, type StoredEvent, timeFrom } from "@/sandbox/calendars/event";
import { originalOf } from "@/sandbox/calendars/expand";

const clock = z.string().regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/);

/** An event as a person or a test writes it: times on the calendar's clock unless they say more; dates alone are whole days, the last one included. */
export const WrittenEventSchema = z.object({
  title: z.string().max(200).default("Busy"),
  start: clock, end: clock.optional(),
  timeZone: z.string().optional(),
  showAs: z.enum(["busy", "free", "tentative", "oof", "workingElsewhere"]).default("busy"),
  response: z.enum(["accepted", "declined", "tentative", "none"]).default("none"),
  rule: z.string().max(200).nullish(),
  /** Of an invitation that a mail program put into the calendar. */
  uid: z.string().max(200).optional(),
});

export type WrittenEvent = z.infer<typeof WrittenEventSchema>;

/** A new event; throws a RangeError when a time or zone makes no sense. */
export function newEvent(written: WrittenEvent, calendar: Calendar, now: Date): StoredEvent {
  const { start, end } = timesOf(written, calendar);
  const id = calendar.vendor === "google" ? randomUUID().replaceAll(/[^a-v0-9]/g, "") : `AAMkAEv${randomUUID().replaceAll("-", "")}=`;
  return {
    id, title: written.title, description: "", location: "", start, end, showAs: written.showAs, isCalledOff: false, response: written.response, rule: written.rule || null,
    exceptions: [], privateProperties: {}, transactionId: null, ...(written.uid ? { uid: written.uid } : {}), createdAt: now.toISOString(), updatedAt: now.toISOString(),
  };
}

/** The event with other times: all of it, or the one time of a series that `original` names (by its instant, or its date). */
export function moved(event: StoredEvent, written: Pick<WrittenEvent, "start" | "end" | "timeZone">, original: string | null, calendar: Calendar, now: Date): StoredEvent {
  const { start, end } = timesOf(written, calendar);
  const updatedAt = now.toISOString();
  if (original === null) return { ...event, start, end, updatedAt };
  return { ...event, exceptions: withException(event, { original, isCancelled: false, start, end }), updatedAt };
}

/** The event with one of its times taken out. */
export function withoutTime(event: StoredEvent, original: string, now: Date): StoredEvent {
  return { ...event, exceptions: withException(event, { original, isCancelled: true }), updatedAt: now.toISOString() };
}

/** How the time of a series that begins then is named. */
export function originalNamed(event: StoredEvent, at: string, calendar: Calendar): string {
  return originalOf("date" in event.start ? { date: at.slice(0, 10) } : timeFrom(at, event.start.timeZone), calendar.timeZone);
}

function withException(event: StoredEvent, exception: Exception): Exception[] {
  return [...event.exceptions.filter(({ original }) => original !== exception.original), exception];
}

function timesOf({ start, end, timeZone }: Pick<WrittenEvent, "start" | "end" | "timeZone">, calendar: Calendar): { start: EventTime; end: EventTime } {
  const zone = timeZone || calendar.timeZone;
  if (!start.includes("T")) return { start: { date: start }, end: { date: Temporal.PlainDate.from(end ?? start).add({ days: 1 }).toString() } };
  const from = timeFrom(start, zone);
  const until = end ? timeFrom(end, zone) : timeFrom(new Date(instantOf(from, zone) + 3_600_000).toISOString(), zone);
  if (instantOf(until, zone) < instantOf(from, zone)) throw new RangeError("It ends before it begins.");
  return { start: from, end: until };
}
