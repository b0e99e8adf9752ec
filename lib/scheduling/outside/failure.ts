import type { CalendarTrouble } from "@/lib/clients/calendar-http";
import type { ConnectionFailure } from "@/lib/scheduling/connection-trouble";

/** What went wrong with a vendor, as its owner reads it; `calendarName` when it was about one calendar. */
export function failureOf(trouble: CalendarTrouble, vendorName: string, calendarName: string | null): ConnectionFailure {
  switch (trouble.kind) {
    case "revoked":
    case "expired":
      return { isFinal: true, reason: `${vendorName} does not let us in any more: the access was taken back or has run out. Please connect it again.` };
    case "refused":
      return { isFinal: true, reason: `${vendorName} does not allow us what we need${about(calendarName)}. Please connect it again and allow all that is asked, or choose other calendars.` };
    case "gone":
      return { isFinal: true, reason: calendarName === null ? `${vendorName} does not know what we ask for any more. Please connect it again.` : `The calendar “${calendarName}” is not there any more. Please choose others.` };
    default:
      return { isFinal: false, reason: `${vendorName} does not answer at the moment. We keep trying.` };
  }
}

function about(calendarName: string | null): string {
  return calendarName === null ? "" : ` with the calendar “${calendarName}”`;
}
