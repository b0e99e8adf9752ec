import { ButtonLink } from "@/components/ui/button";
import { AppLink } from "@/components/ui/app-link";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { Booking } from "@/lib/bookings/core/schema";

/** Sessions that stand outside their expert's hours, each with the way to another time; nothing when there are none. */
export function OutsideHours({ bookings, timeZone }: { readonly bookings: readonly Booking[]; readonly timeZone: string }) {
  if (bookings.length === 0) return null;
  return (
    <section id="outside-hours" aria-label="Bookings outside your hours" className="flex flex-col gap-4">
      <Notice tone="warning" title={bookings.length === 1 ? "1 booking lies outside your hours" : `${bookings.length} bookings lie outside your hours`}>
        They stand until you move or cancel them. Proposing another time costs nobody anything.
      </Notice>
      <ul className="divide-y divide-line border-y border-line">
        {bookings.map((booking) => (
          <li key={booking.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-3">
            <div className="min-w-0">
              <p>
                <AppLink href={`/bookings/${booking.id}`} className="font-medium underline-offset-4 hover:underline">{booking.title}</AppLink>{" "}
                <span className="text-soft">with {booking.client.name}</span>
              </p>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-soft">
                <Time at={booking.startAt} until={booking.endAt} timeZone={timeZone} />
                <StatusBadge status={booking.status} />
              </p>
            </div>
            <MoveLink booking={booking} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MoveLink({ booking, timeZone }: { readonly booking: Booking; readonly timeZone: string }) {
  if (booking.proposal?.status === "open") {
    return (
      <p className="text-sm text-running">
        Other times proposed, held until <Time at={booking.proposal.expiresAt} timeZone={timeZone} />
      </p>
    );
  }
  return <ButtonLink href={`/bookings/${booking.id}/move`} variant="quiet" size="sm">Propose new times</ButtonLink>;
}
