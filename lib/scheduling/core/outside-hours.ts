import type { Interval } from "@/lib/kernel/interval";
import { openIntervals } from "@/lib/scheduling/core/open-intervals";
import type { OpeningHours } from "@/lib/scheduling/core/schema";

/** A session in epoch milliseconds; one whose time the calendar's owner proposed may lie outside the weekly hours, but not in time off. */
export type Session = Interval & { readonly isOwnersChoice?: boolean };

/** The sessions that do not lie wholly inside one opening of the calendar, in the order given; padding does not count. */
export function outsideHours<S extends Session>(hours: OpeningHours, sessions: readonly S[]): S[] {
  const anyTime = { ...hours, weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00" }], overrides: [] };
  return sessions.filter((session) => !isInside(session.isOwnersChoice ? anyTime : hours, session));
}

function isInside(hours: OpeningHours, session: Session): boolean {
  return openIntervals(hours, session).some(({ start, end }) => start <= session.start && session.end <= end);
}
