import { z } from "zod";
import type { Calendar, Listed } from "@/sandbox/calendars/calendar-store";
import { type EventTime, type StoredEvent, timeFrom } from "@/sandbox/calendars/event";

const TimeSchema = z.object({ date: z.string().optional(), dateTime: z.string().optional(), timeZone: z.string().optional() });

/** What Google takes when an event is written. */
export const GoogleEventSchema = z.object({
  id: z.string().regex(/^[a-v0-9]{5,1024}$/).optional(),
  summary: z.string().optional(), description: z.string().optional(), location: z.string().optional(),
  start: TimeSchema.optional(), end: TimeSchema.optional(),
  status: z.enum(["confirmed", "tentative", "cancelled"]).optional(), transparency: z.enum(["opaque", "transparent"]).optional(),
  recurrence: z.array(z.string()).optional(),
  extendedProperties: z.object({ private: z.record(z.string(), z.string()).optional() }).optional(),
}).loose();

export type GoogleEvent = z.infer<typeof GoogleEventSchema>;

/** One entry of the list of calendars. */
export function googleCalendar(calendar: Calendar) {
  const { id, name, timeZone, isPrimary, mayWrite } = calendar;
  return { kind: "calendar#calendarListEntry", etag: '"1"', id, summary: name, timeZone, accessRole: isPrimary || mayWrite ? "owner" : "reader", selected: true, defaultReminders: [], ...(isPrimary ? { primary: true } : {}) };
}

/** One time of an event, as the list with `singleEvents` shows it. */
export function googleOccurrence(calendar: Calendar, { occurrence, event, eventId, isGone, seq }: Listed) {
  const { id, kind } = occurrence;
  const series = kind === "single" ? {} : { recurringEventId: eventId, originalStartTime: googleTime(occurrence.start) };
  if (isGone || !event || event.isCalledOff) return { kind: "calendar#event", etag: `"${seq}"`, id, status: "cancelled", ...series };
  return { ...googleEvent(calendar, event, seq), id, ...series, start: googleTime(occurrence.start), end: googleTime(occurrence.end), recurrence: undefined };
}

/** An event as Google answers it. */
export function googleEvent(calendar: Calendar, event: StoredEvent, seq: number) {
  const { id, title, description, location, start, end, showAs, response, rule, privateProperties, createdAt, updatedAt } = event;
  const attendees = response === "none" ? {} : { attendees: [{ email: calendar.email, self: true, responseStatus: response }] };
  return {
    kind: "calendar#event", etag: `"${seq}"`, id, status: showAs === "tentative" ? "tentative" : "confirmed", htmlLink: `https://www.google.com/calendar/event?eid=${id}`,
    created: createdAt, updated: updatedAt, summary: title, ...(description ? { description } : {}), ...(location ? { location } : {}),
    creator: { email: calendar.email, self: true }, organizer: { email: calendar.email, self: true }, start: googleTime(start), end: googleTime(end),
    ...(rule === null ? {} : { recurrence: [`RRULE:${rule}`] }), ...(showAs === "free" ? { transparency: "transparent" } : {}), iCalUID: event.uid ?? `${id}@google.com`, sequence: 0, ...attendees,
    ...(Object.keys(privateProperties).length > 0 ? { extendedProperties: { private: privateProperties } } : {}), reminders: { useDefault: true }, eventType: "default",
  };
}

/** What is kept of an event that was sent: the parts that are there replace those of `before`. Null when a time is missing or makes no sense. */
export function fromGoogle(sent: GoogleEvent, before: StoredEvent | null, calendar: Calendar, id: string, now: string): StoredEvent | null {
  const start = sent.start ? timeOf(sent.start, calendar) : before?.start;
  const end = sent.end ? timeOf(sent.end, calendar) : before?.end;
  if (!start || !end) return null;
  const showAs = sent.transparency === "transparent" ? "free" : sent.status === "tentative" ? "tentative" : sent.transparency || sent.status ? "busy" : (before?.showAs ?? "busy");
  return {
    id, start, end, showAs, title: sent.summary ?? before?.title ?? "", description: sent.description ?? before?.description ?? "", location: sent.location ?? before?.location ?? "",
    isCalledOff: false, response: before?.response ?? "none", rule: sent.recurrence ? (sent.recurrence[0]?.replace(/^RRULE:/, "") ?? null) : (before?.rule ?? null), exceptions: before?.exceptions ?? [],
    privateProperties: sent.extendedProperties?.private ?? before?.privateProperties ?? {}, transactionId: null, createdAt: before?.createdAt ?? now, updatedAt: now,
  };
}

function timeOf({ date, dateTime, timeZone }: z.infer<typeof TimeSchema>, calendar: Calendar): EventTime | undefined {
  try {
    if (date !== undefined) return { date: Temporal.PlainDate.from(date).toString() };
    return dateTime === undefined ? undefined : timeFrom(dateTime, timeZone ?? calendar.timeZone);
  } catch {
    return undefined;
  }
}

function googleTime(time: EventTime) {
  if ("date" in time) return { date: time.date };
  const zoned = Temporal.PlainDateTime.from(time.at).toZonedDateTime(time.timeZone);
  return { dateTime: zoned.toString({ timeZoneName: "never", smallestUnit: "second" }), timeZone: time.timeZone };
}
