import ical, { ICalAlarmType, ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, type ICalEvent, ICalEventStatus } from "ical-generator";
import { bookingUid } from "@/lib/scheduling/core/booking-uid";

type Address = { readonly name: string; readonly email: string };

/** One session as calendars show it to one of its sides. */
export type CalendarSession = {
  readonly bookingId: string;
  readonly startAt: Date;
  readonly endAt: Date;
  readonly title: string;
  readonly otherName: string;
  /** The address of the room, or where an in-person session takes place. */
  readonly location: string | null;
  readonly bookingUrl: string;
  readonly isCancelled: boolean;
  /** Counts changes of time, from 1: calendars take the entry with the highest sequence. */
  readonly timeVersion: number;
};

export type CalendarEntry = CalendarSession & {
  /** Whose calendar it goes into. The other side's address is not ours to hand out. */
  readonly attendee: Address;
  readonly organizer: Address;
};

export type FeedEntry = CalendarSession & { readonly isTentative: boolean; readonly changedAt: Date };

const prodId = { company: "Colloquy", product: "Sessions", language: "EN" };

/** One session as a calendar file: `REQUEST` puts it into a calendar, `CANCEL` takes the same entry out, `PUBLISH` is a copy to keep. Instants are in UTC. */
export function calendarFile(entry: CalendarEntry, method: "REQUEST" | "CANCEL" | "PUBLISH", now: Date): string {
  const { title, otherName, isCancelled, attendee, organizer } = entry;
  const calendar = ical({ method: ICalCalendarMethod[method], prodId });
  const event: ICalEvent = calendar.createEvent({
    ...eventOf(entry),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    stamp: now,
    organizer,
    attendees: [{ ...attendee, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED, rsvp: false }],
  });
  const alarmMinutes = isCancelled ? [] : [60, 10];
  for (const minutes of alarmMinutes) event.createAlarm({ type: ICalAlarmType.display, triggerBefore: minutes * 60, description: `${title} with ${otherName}` });
  return calendar.toString();
}

/** All sessions of a person as a calendar to subscribe to, under the ids that their mails use. The same sessions give the same text. */
export function calendarFeed(entries: readonly FeedEntry[], ownerName: string): string {
  const calendar = ical({ method: ICalCalendarMethod.PUBLISH, prodId, name: `Colloquy sessions of ${ownerName}`, ttl: 5 * 60 });
  for (const entry of entries) {
    const { isCancelled, isTentative, changedAt } = entry;
    const status = isCancelled ? ICalEventStatus.CANCELLED : isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
    calendar.createEvent({ ...eventOf(entry), status, stamp: changedAt, lastModified: changedAt });
  }
  return calendar.toString();
}

function eventOf({ bookingId, startAt, endAt, title, otherName, location, bookingUrl, isCancelled, timeVersion }: CalendarSession) {
  return {
    id: bookingUid(bookingId, new URL(bookingUrl).host),
    sequence: isCancelled ? timeVersion : timeVersion - 1,
    start: startAt,
    end: endAt,
    summary: `${title} with ${otherName}`,
    description: [location ? `Where: ${location}` : null, `Your booking: ${bookingUrl}`].filter((line) => line !== null).join("\n"),
    location,
    url: bookingUrl,
  };
}
