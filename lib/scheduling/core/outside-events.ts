import type { Interval } from "@/lib/kernel/interval";
import { wallClockToInstant } from "@/lib/kernel/zone";

/** When an event elsewhere takes place: instants in epoch milliseconds, or whole dates `YYYY-MM-DD` of which `until` is the first that is free again. */
export type OutsideTime = Interval | { readonly from: string; readonly until: string };

/** An event of a calendar elsewhere, whoever keeps it; one that repeats is given once for each time it takes place. */
export type OutsideEvent = {
  /** The event there, its occurrence included. */
  readonly id: string;
  readonly when: OutsideTime;
  /** The zone of the calendar it lies in: whole dates are read in it. */
  readonly timeZone: string;
  readonly status: "confirmed" | "tentative" | "cancelled";
  /** Its owner shows this time as free. */
  readonly isFree: boolean;
  readonly isDeclined: boolean;
  /** It is a session of ours that came back from there: our own reservation holds its time already. */
  readonly isOurs: boolean;
};

/** Time that an event elsewhere takes, in epoch milliseconds. */
export type BusyTime = Interval & { readonly id: string };

/** The time that an event takes; null when it takes none. A tentative event takes its time: better one session less than two at once. */
export function busyOf(event: OutsideEvent): BusyTime | null {
  if (event.status === "cancelled" || event.isFree || event.isDeclined || event.isOurs) return null;
  const { start, end } = intervalOf(event);
  return start < end ? { id: event.id, start, end } : null;
}

/** The times that events take, each event once: the one that comes last counts. */
export function busyTimes(events: readonly OutsideEvent[]): BusyTime[] {
  const last = new Map(events.map((event) => [event.id, event]));
  return [...last.values()].flatMap((event) => busyOf(event) ?? []);
}

function intervalOf({ when, timeZone }: OutsideEvent): Interval {
  if ("start" in when) return when;
  return { start: wallClockToInstant(`${when.from}T00:00`, timeZone), end: wallClockToInstant(`${when.until}T00:00`, timeZone) };
}
