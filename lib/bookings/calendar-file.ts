import ical, { ICalAlarmType, ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from "ical-generator";

type Address = { readonly name: string; readonly email: string };

export type CalendarEntry = {
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
  /** Whose calendar it goes into. The other side's address is not ours to hand out. */
  readonly attendee: Address;
  readonly organizer: Address;
};

/** One session as a calendar file: `REQUEST` puts it into a calendar, `CANCEL` takes the same entry out, `PUBLISH` is a copy to keep. Instants are in UTC. */
export function calendarFile(entry: CalendarEntry, method: "REQUEST" | "CANCEL" | "PUBLISH", now: Date): string {
  const { bookingId, startAt, endAt, title, otherName, location, bookingUrl, isCancelled, timeVersion, attendee, organizer } = entry;
  const calendar = ical({ method: ICalCalendarMethod[method], prodId: { company: "Colloquy", product: "Sessions", language: "EN" } });
  const event = calendar.createEvent({
    id: `booking-${bookingId}@${new URL(bookingUrl).host}`,
    sequence: isCancelled ? timeVersion : timeVersion - 1,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    start: startAt,
    end: endAt,
    stamp: now,
    summary: `${title} with ${otherName}`,
    description: [location ? `Where: ${location}` : null, `Your booking: ${bookingUrl}`].filter((line) => line !== null).join("\n"),
    location,
    url: bookingUrl,
    organizer,
    attendees: [{ ...attendee, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED, rsvp: false }],
  });
  const alarmMinutes = isCancelled ? [] : [60, 10];
  for (const minutes of alarmMinutes) event.createAlarm({ type: ICalAlarmType.display, triggerBefore: minutes * 60, description: `${title} with ${otherName}` });
  return calendar.toString();
}
