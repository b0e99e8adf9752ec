import { CalendarClock } from "lucide-react";
import { ProposalPanel } from "@/components/bookings/proposal-panel";
import { MoveCosts } from "@/components/bookings/unmoved-money";
import { ButtonLink } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { timesWords } from "@/lib/bookings/core/move-words";
import type { Moving } from "@/lib/bookings/core/proposal";
import type { Booking } from "@/lib/bookings/core/schema";

type Props = { readonly booking: Booking; readonly moving: Moving; readonly timeZone: string };

/** Everything about another time for a booking: what was proposed, or the way to propose. */
export function MovePanel({ booking, moving, timeZone }: Props) {
  const standing = moving.items.find(({ status }) => status === "open");
  if (standing) return <ProposalPanel booking={booking} proposal={standing} timeZone={timeZone} counterHref={moving.mayCounter ? `/bookings/${booking.id}/move` : undefined} />;
  if (moving.mayPropose) return <ProposeLink booking={booking} moving={moving} timeZone={timeZone} />;
  const isClientOfSession = booking.side === "client" && booking.status === "confirmed";
  return isClientOfSession && moving.refusal?.code !== "booking_changed" ? <p className="max-w-prose text-sm text-faint">{moving.refusal?.message}</p> : null;
}

function ProposeLink({ booking, moving, timeZone }: Props) {
  const isRequest = booking.status === "awaiting_acceptance";
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <ButtonLink href={`/bookings/${booking.id}/move`} variant="quiet" icon={<CalendarClock aria-hidden strokeWidth={1.5} />}>
        {isRequest ? "Offer other times" : "Propose another time"}
      </ButtonLink>
      <p className="max-w-prose text-sm text-faint">
        {isRequest ? "Up to three. Nothing is charged unless the client takes one." : <><MoveCosts booking={booking} /> The other side has to agree.</>}
        {!isRequest && booking.side === "client" && (
          <> You can move it {timesWords(moving.movesLeft)} more; ask by <Time at={moving.moveUntil} timeZone={timeZone} />.</>
        )}
      </p>
    </div>
  );
}
