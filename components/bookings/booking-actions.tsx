import { CalendarPlus, ExternalLink, MonitorCheck, Video } from "lucide-react";
import { CancelDialog } from "@/components/bookings/cancel-dialog";
import { MarkDialog } from "@/components/bookings/mark-dialog";
import { ButtonLink } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { Attendance } from "@/lib/bookings/core/no-show-schema";
import type { Booking, Terms } from "@/lib/bookings/core/schema";
import { wayLabel } from "@/lib/meetings/core/place-words";

type Props = { readonly booking: Booking; readonly terms: Terms; readonly attendance: Attendance; readonly timeZone: string };

/** What can be done with a booking: enter the room, keep it in a calendar, cancel it, say that nobody came. */
export function BookingActions({ booking, terms, attendance, timeZone }: Props) {
  const isComing = booking.status === "confirmed";
  // The expert's no to a request is its own button, with a word to the client.
  const isToAnswer = booking.side === "host" && booking.answerBy !== null;
  return (
    <div className="flex flex-wrap items-center gap-3 empty:hidden">
      {isComing && booking.meetingPath && <WayToMeeting booking={booking} path={booking.meetingPath} />}
      {isComing && (
        <a href={`/bookings/${booking.id}/calendar.ics`} download className={buttonClass({ variant: "quiet" })}>
          <CalendarPlus aria-hidden strokeWidth={1.5} />
          Add to my calendar
        </a>
      )}
      {attendance.mark && <MarkDialog booking={booking} terms={terms} attendance={attendance} timeZone={timeZone} />}
      {terms.mayCancel && !isToAnswer && <CancelDialog booking={booking} terms={terms} />}
    </div>
  );
}

/** Into our own room, or straight to where the session takes place elsewhere. */
function WayToMeeting({ booking, path }: { readonly booking: Booking; readonly path: string }) {
  const label = wayLabel(booking.meetingPlace, booking.side);
  if (booking.meetingPlace === "built_in") {
    return (
      <>
        <ButtonLink href={path} icon={<Video aria-hidden strokeWidth={1.5} />}>
          {label}
        </ButtonLink>
        <ButtonLink href={`${path}/check`} variant="quiet" icon={<MonitorCheck aria-hidden strokeWidth={1.5} />}>
          Check camera, microphone and connection
        </ButtonLink>
      </>
    );
  }
  return (
    <a href={`${path}/go`} rel="noreferrer" className={buttonClass({})}>
      <ExternalLink aria-hidden strokeWidth={1.5} />
      {label}
    </a>
  );
}
