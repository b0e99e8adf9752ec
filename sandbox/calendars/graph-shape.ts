import { z } from "zod";
import type { Calendar, Listed } from "@/sandbox/calendars/calendar-store";
import { type EventTime, instantOf, type StoredEvent, timeFrom } from "@/sandbox/calendars/event";

const TimeSchema = z.object({ dateTime: z.string(), timeZone: z.string().default("UTC") });

/** What Graph takes when an event is written. */
export const GraphEventSchema = z.object({
  subject: z.string().optional(), body: z.object({ contentType: z.string().optional(), content: z.string() }).loose().optional(), location: z.object({ displayName: z.string().optional() }).loose().optional(),
  start: TimeSchema.optional(), end: TimeSchema.optional(), isAllDay: z.boolean().optional(),
  showAs: z.enum(["free", "tentative", "busy", "oof", "workingElsewhere", "unknown"]).optional(), transactionId: z.string().nullish(),
}).loose();

export type GraphEvent = z.infer<typeof GraphEventSchema>;

/** One of the account's calendars. */
export function graphCalendar({ id, name, isPrimary, mayWrite, email }: Calendar) {
  return { id, name, color: "auto", isDefaultCalendar: isPrimary, changeKey: "1", canShare: mayWrite, canViewPrivateItems: true, canEdit: mayWrite, owner: { name: email, address: email } };
}

/** One time of an event in the delta of a calendar's view: whole, or for a time of a series only when it is. */
export function graphDelta(calendar: Calendar, { occurrence, event, eventId, isGone, seq }: Listed, fromMs: number, untilMs: number): object {
  if (isGone || !event || occurrence.endMs <= fromMs || occurrence.startMs >= untilMs) return { "@odata.type": "#microsoft.graph.event", id: occurrence.id, "@removed": { reason: "deleted" } };
  const times = { start: graphTime(occurrence.start, calendar), end: graphTime(occurrence.end, calendar) };
  if (occurrence.kind === "single") return graphEvent(calendar, event, seq);
  if (occurrence.kind === "occurrence") return { "@odata.type": "#microsoft.graph.event", "@odata.etag": `W/"${seq}"`, seriesMasterId: eventId, type: "occurrence", id: occurrence.id, ...times };
  return { ...graphEvent(calendar, event, seq), recurrence: null, id: occurrence.id, seriesMasterId: eventId, type: "exception", ...times };
}

/** An event as Graph answers it, times in UTC. */
export function graphEvent(calendar: Calendar, event: StoredEvent, seq: number) {
  const { id, title, description, location, start, end, showAs, isCalledOff, response, rule, transactionId, createdAt, updatedAt } = event;
  return {
    "@odata.etag": `W/"${seq}"`, id, createdDateTime: createdAt, lastModifiedDateTime: updatedAt, changeKey: String(seq), transactionId, subject: title, bodyPreview: description.slice(0, 255),
    body: { contentType: "text", content: description }, location: { displayName: location }, start: graphTime(start, calendar), end: graphTime(end, calendar), isAllDay: "date" in start,
    showAs: isCalledOff ? "free" : showAs, isCancelled: isCalledOff, isOrganizer: response === "none", responseStatus: { response: response === "none" ? "organizer" : response === "tentative" ? "tentativelyAccepted" : response, time: createdAt },
    type: rule === null ? "singleInstance" : "seriesMaster", seriesMasterId: null, recurrence: rule === null ? null : { pattern: { type: "daily", interval: 1 }, range: { type: "noEnd" } }, iCalUId: event.uid ?? id, isReminderOn: true, sensitivity: "normal",
    originalStartTimeZone: "date" in start ? "UTC" : start.timeZone, originalEndTimeZone: "date" in end ? "UTC" : end.timeZone,
  };
}

/** What is kept of an event that was sent: the parts that are there replace those of `before`. Null when a time is missing or makes no sense. */
export function fromGraph(sent: GraphEvent, before: StoredEvent | null, id: string, now: string): StoredEvent | null {
  const isAllDay = sent.isAllDay ?? (before ? "date" in before.start : false);
  const start = sent.start ? timeOf(sent.start, isAllDay) : before?.start;
  const end = sent.end ? timeOf(sent.end, isAllDay) : before?.end;
  if (!start || !end) return null;
  const showAs = sent.showAs === "unknown" ? "busy" : (sent.showAs ?? before?.showAs ?? "busy");
  return {
    id, start, end, showAs, title: sent.subject ?? before?.title ?? "", description: sent.body?.content ?? before?.description ?? "", location: sent.location?.displayName ?? before?.location ?? "",
    isCalledOff: before?.isCalledOff ?? false, response: before?.response ?? "none", rule: before?.rule ?? null, exceptions: before?.exceptions ?? [], privateProperties: {},
    transactionId: sent.transactionId ?? before?.transactionId ?? null, createdAt: before?.createdAt ?? now, updatedAt: now,
  };
}

function timeOf({ dateTime, timeZone }: z.infer<typeof TimeSchema>, isAllDay: boolean): EventTime | undefined {
  try {
    return isAllDay ? { date: dateTime.slice(0, 10) } : timeFrom(dateTime, timeZone);
  } catch {
    return undefined;
  }
}

/** In UTC, as `Prefer: outlook.timezone="UTC"` asks; whole days keep their dates. */
function graphTime(time: EventTime, calendar: Calendar) {
  const clock = "date" in time ? `${time.date}T00:00:00` : new Date(instantOf(time, calendar.timeZone)).toISOString().slice(0, 19);
  return { dateTime: `${clock}.0000000`, timeZone: "UTC" };
}
