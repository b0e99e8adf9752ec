import { MapPin, Video } from "lucide-react";
import { SessionTimes } from "@/components/bookings/session-times";
import { Avatar } from "@/components/ui/avatar";
import { AppLink } from "@/components/ui/app-link";
import type { Booking } from "@/lib/bookings/core/schema";
import { onPlace } from "@/lib/meetings/core/place-words";

/** With whom, what, when on both clocks, and where, as the reader's side sees it. */
export function BookingSummary({ booking }: { readonly booking: Booking }) {
  const isClient = booking.side === "client";
  const other = isClient ? booking.expert : booking.client;
  const Icon = booking.format === "online" ? Video : MapPin;
  return (
    <div className="flex flex-col gap-5">
      <div className="flex items-center gap-4">
        <Avatar name={other.name} photoUrl={other.photoUrl} size="md" />
        <div>
          <p className="font-medium">{booking.title}</p>
          <p className="text-soft">
            with{" "}
            {isClient ? (
              <AppLink href={`/experts/${booking.expert.slug}`} className="underline underline-offset-4 hover:text-ink">
                {other.name}
              </AppLink>
            ) : (
              other.name
            )}
          </p>
        </div>
      </div>
      <SessionTimes startAt={booking.startAt} endAt={booking.endAt} timeZone={isClient ? booking.clientTimeZone : booking.expert.timeZone} other={{ name: other.name, timeZone: isClient ? booking.expert.timeZone : booking.clientTimeZone }} />
      <p className="flex items-center gap-2 text-soft">
        <Icon aria-hidden strokeWidth={1.5} className="size-5 shrink-0" />
        {booking.format === "online" ? `Online, ${onPlace[booking.meetingPlace]}` : (booking.place ?? "In person")}
      </p>
    </div>
  );
}
