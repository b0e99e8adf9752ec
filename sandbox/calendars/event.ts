/** A moment on a calendar's own clock, or a whole day. */
export type EventTime = { readonly at: string; readonly timeZone: string } | { readonly date: string };

export type ShowAs = "busy" | "free" | "tentative" | "oof" | "workingElsewhere";

/** One time of a series that is otherwise than its rule says. */
export type Exception = { readonly original: string; readonly isCancelled: boolean; readonly start?: EventTime; readonly end?: EventTime };

/** An event as this sandbox keeps it, whichever vendor shows it. */
export type StoredEvent = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly start: EventTime;
  readonly end: EventTime;
  readonly showAs: ShowAs;
  /** Called off by whoever invited; Microsoft keeps such events in the list. */
  readonly isCalledOff: boolean;
  readonly response: "accepted" | "declined" | "tentative" | "none";
  /** An iCalendar rule such as `FREQ=WEEKLY;BYDAY=TU`; null when it takes place once. */
  readonly rule: string | null;
  readonly exceptions: readonly Exception[];
  readonly privateProperties: Readonly<Record<string, string>>;
  readonly transactionId: string | null;
  /** What it is called in every calendar that it was sent to, when it came with an invitation. */
  readonly uid?: string;
  readonly createdAt: string;
  readonly updatedAt: string;
};

/** One time at which an event takes place; epoch milliseconds for looking it up. */
export type Occurrence = {
  readonly id: string;
  readonly kind: "single" | "occurrence" | "exception";
  readonly start: EventTime;
  readonly end: EventTime;
  readonly startMs: number;
  readonly endMs: number;
};

/** The instant of a time, with whole days read in the calendar's zone; epoch milliseconds. */
export function instantOf(time: EventTime, calendarZone: string): number {
  const [clock, zone] = "date" in time ? [`${time.date}T00:00:00`, calendarZone] : [time.at, time.timeZone];
  return Temporal.PlainDateTime.from(clock).toZonedDateTime(zone).epochMilliseconds;
}

/** A moment given as `2026-11-24T10:00:00+01:00`, or on the clock of a zone, as a clock time in that zone. */
export function timeFrom(dateTime: string, timeZone: string): EventTime {
  const isFixed = /(Z|[+-]\d\d:?\d\d)$/i.test(dateTime);
  const clock = isFixed ? Temporal.Instant.from(dateTime).toZonedDateTimeISO(timeZone).toPlainDateTime() : Temporal.PlainDateTime.from(dateTime);
  return { at: clock.toString({ smallestUnit: "second" }), timeZone };
}

/** The same clock, so many milliseconds later. */
export function shifted(time: EventTime, milliseconds: number): EventTime {
  if ("date" in time) return { date: Temporal.PlainDate.from(time.date).add({ days: Math.round(milliseconds / 86_400_000) }).toString() };
  const clock = Temporal.PlainDateTime.from(time.at).add({ milliseconds });
  return { at: clock.toString({ smallestUnit: "second" }), timeZone: time.timeZone };
}
