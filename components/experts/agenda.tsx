import { Video } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { AppLink } from "@/components/ui/app-link";
import { ButtonLink } from "@/components/ui/button";
import { StatusBadge } from "@/components/ui/status-badge";
import { formatTime, Time } from "@/components/ui/time";
import type { Booking } from "@/lib/bookings/core/schema";

type Props = { readonly bookings: readonly Booking[]; readonly timeZone: string; /** The level of the days' headings on the page. */ readonly heading?: "h2" | "h3" };

/** Sessions as their expert sees them, under the day they are on; the client's clock beside it. */
export function Agenda({ bookings, timeZone, heading: Heading = "h3" }: Props) {
  const days = Map.groupBy(bookings, (booking) => formatTime(booking.startAt, timeZone, "long-date"));
  return (
    <div className="flex flex-col gap-6">
      {[...days].map(([day, own]) => (
        <section key={day} aria-label={day}>
          <Heading className="pb-2 text-sm font-medium text-soft">{day}</Heading>
          <ul className="divide-y divide-line border-y border-line">
            {own.map((booking) => <AgendaRow key={booking.id} booking={booking} timeZone={timeZone} />)}
          </ul>
        </section>
      ))}
    </div>
  );
}

function AgendaRow({ booking, timeZone }: { readonly booking: Booking; readonly timeZone: string }) {
  return (
    <li className="grid items-center gap-x-4 gap-y-2 py-4 sm:grid-cols-[9rem_1fr_auto]">
      <p className="tabular-nums"><Time at={booking.startAt} until={booking.endAt} timeZone={timeZone} shape="time" showZone={false} /></p>
      <div className="flex min-w-0 items-center gap-3">
        <Avatar name={booking.client.name} photoUrl={booking.client.photoUrl} size="sm" />
        <div className="min-w-0">
          <AppLink href={`/bookings/${booking.id}`} className="font-medium underline-offset-4 hover:underline">{booking.title}</AppLink>
          <p className="text-sm text-soft">
            with {booking.client.name}, for them <Time at={booking.startAt} timeZone={booking.clientTimeZone} shape="time" showZone />
          </p>
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-3 justify-self-start sm:justify-self-end">
        <StatusBadge status={booking.status} />
        {booking.proposal?.status === "open" && <span className="text-sm text-running">{booking.proposal.side === "host" ? "You proposed other times" : "Other times wait for your answer"}</span>}
        {booking.meetingPath && booking.status === "confirmed" && (
          <ButtonLink href={booking.meetingPath} variant="quiet" size="sm" icon={<Video aria-hidden strokeWidth={1.5} />}>{booking.meetingPlace === "built_in" ? "Meeting room" : "Meeting"}</ButtonLink>
        )}
      </div>
    </li>
  );
}
