import { CalendarPlus, Video } from "lucide-react";
import { CancelDialog } from "@/components/bookings/cancel-dialog";
import { MarkDialog } from "@/components/bookings/mark-dialog";
import { ButtonLink } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { Attendance } from "@/lib/bookings/core/no-show-schema";
import type { Booking, Terms } from "@/lib/bookings/core/schema";

type Props = { readonly booking: Booking; readonly terms: Terms; readonly attendance: Attendance; readonly timeZone: string };

/** What can be done with a booking: enter the room, keep it in a calendar, cancel it, say that nobody came. */
export function BookingActions({ booking, terms, attendance, timeZone }: Props) {
  const isComing = booking.status === "confirmed";
  return (
    <div className="flex flex-wrap items-center gap-3">
      {isComing && booking.meetingPath && (
        <ButtonLink href={booking.meetingPath} icon={<Video aria-hidden strokeWidth={1.5} />}>
          Meeting room
        </ButtonLink>
      )}
      {isComing && (
        <a href={`/bookings/${booking.id}/calendar.ics`} download className={buttonClass({ variant: "quiet" })}>
          <CalendarPlus aria-hidden strokeWidth={1.5} />
          Add to my calendar
        </a>
      )}
      {attendance.mark && <MarkDialog booking={booking} terms={terms} attendance={attendance} timeZone={timeZone} />}
      {terms.mayCancel && <CancelDialog booking={booking} terms={terms} />}
    </div>
  );
}
