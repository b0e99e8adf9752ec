import { Video } from "lucide-react";
import { AppLink } from "@/components/ui/app-link";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button";
import { HoldCountdown } from "@/components/ui/hold-countdown";
import { formatMoney, Money } from "@/components/ui/money";
import { StatusBadge } from "@/components/ui/status-badge";
import { formatTime, Time } from "@/components/ui/time";
import type { Booking } from "@/lib/bookings/core/schema";
import { bookingHref } from "@/lib/scheduling/core/booking-href";

type Again = { readonly starts: readonly string[]; readonly isOffered: boolean };

type Props = {
  readonly bookings: readonly Booking[];
  /** Where each can be booked again, by its id. */
  readonly again?: ReadonlyMap<string, Again>;
  readonly timeZone: string;
  /** ISO instant of the server, for countdowns. */
  readonly now: string;
  readonly label: string;
};

/** A client's bookings, each with what can be done about it. */
export function BookingList({ bookings, again, timeZone, now, label }: Props) {
  return (
    <ul aria-label={label} className="divide-y divide-line border-y border-line">
      {bookings.map((booking) => (
        <li key={booking.id} className="grid items-center gap-x-6 gap-y-3 py-5 sm:grid-cols-[1fr_auto]">
          <div className="flex min-w-0 items-center gap-4">
            <Avatar name={booking.expert.name} photoUrl={booking.expert.photoUrl} size="md" />
            <div className="min-w-0">
              <p className="text-lg">
                <AppLink href={`/bookings/${booking.id}`} className="font-display underline-offset-4 hover:underline">
                  {booking.title}
                </AppLink>{" "}
                <span className="text-base text-soft">with {booking.expert.name}</span>
              </p>
              <p className="text-soft">
                <Time at={booking.startAt} until={booking.endAt} timeZone={timeZone} />
              </p>
              <p className="mt-1 flex flex-wrap items-center gap-3 text-sm">
                <StatusBadge status={booking.status} />
                <OpenProposal booking={booking} />
                <Money value={booking.total} className="text-faint" />
                <span className="text-faint tabular-nums">{booking.reference}</span>
              </p>
            </div>
          </div>
          <RowAction booking={booking} again={again?.get(booking.id)} now={now} />
        </li>
      ))}
    </ul>
  );
}

/** That other times wait: for the reader's answer, or for the other side's. */
function OpenProposal({ booking: { proposal, side } }: { readonly booking: Booking }) {
  if (proposal?.status !== "open") return null;
  return <span className="text-running">{proposal.side === side ? "You proposed other times" : "Other times wait for your answer"}</span>;
}

function RowAction({ booking, again, now }: { readonly booking: Booking; readonly again: Again | undefined; readonly now: string }) {
  if (booking.holdExpiresAt) {
    return (
      <div className="flex flex-col gap-3 sm:items-end">
        <HoldCountdown expiresAt={booking.holdExpiresAt} now={now} />
        <ButtonLink href={`/checkout/${booking.id}`}>Pay {formatMoney(booking.total)}</ButtonLink>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap gap-3 sm:justify-end">
      {booking.status === "confirmed" && booking.meetingPath && (
        <ButtonLink href={booking.meetingPath} variant="quiet" size="sm" icon={<Video aria-hidden strokeWidth={1.5} />}>
          {booking.meetingPlace === "built_in" ? "Meeting room" : "Meeting"}
        </ButtonLink>
      )}
      <ButtonLink href={`/bookings/${booking.id}`} variant="quiet" size="sm">
        {booking.status === "confirmed" || booking.status === "awaiting_acceptance" ? "Open or cancel" : "Open"}
      </ButtonLink>
      {again && <AgainLink booking={booking} again={again} />}
    </div>
  );
}

/** The time that suits best for the same again, or the profile where it is no longer offered. */
function AgainLink({ booking: { expert, offeringId, clientTimeZone, title }, again: { starts, isOffered } }: { readonly booking: Booking; readonly again: Again }) {
  const [start] = starts;
  const href = start ? bookingHref({ slug: expert.slug, offeringId, start: Date.parse(start), timeZone: clientTimeZone }) : `/experts/${expert.slug}${isOffered ? `?offering=${offeringId}#times` : ""}`;
  const label = start ? `Book again, ${formatTime(start, clientTimeZone)}` : "Book again";
  return (
    <ButtonLink href={href} variant="quiet" size="sm" aria-label={`${label}: ${title}`}>
      {label}
    </ButtonLink>
  );
}
