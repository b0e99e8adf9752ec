import { CalendarPlus, Video } from "lucide-react";
import { CancelDialog } from "@/components/bookings/cancel-dialog";
import { ButtonLink } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import type { Booking, Terms } from "@/lib/bookings/core/schema";

/** What can be done with a booking: enter the room, keep it in a calendar, cancel it. */
export function BookingActions({ booking, terms }: { readonly booking: Booking; readonly terms: Terms }) {
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
      {terms.mayCancel && <CancelDialog booking={booking} terms={terms} />}
    </div>
  );
}
