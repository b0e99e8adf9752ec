import { SessionTimes } from "@/components/bookings/session-times";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import type { Booking } from "@/lib/bookings/core/schema";

type Props = { readonly booking: Booking; readonly timeZone: string; /** The times answer others that stand. */ readonly isCounter: boolean };

/** What is to be moved, and what that costs: nothing. */
export function MoveHead({ booking, timeZone, isCounter }: Props) {
  const isRequest = booking.status === "awaiting_acceptance";
  const other = booking.side === "client" ? { name: booking.expert.name, timeZone: booking.expert.timeZone } : { name: booking.client.name, timeZone: booking.clientTimeZone };
  return (
    <header className="flex flex-col gap-5">
      <Breadcrumbs crumbs={[{ label: booking.title, href: `/bookings/${booking.id}` }, { label: isRequest ? "Other times" : "Another time" }]} />
      <h1 className="text-2xl">{isRequest ? "Offer other times" : isCounter ? "Propose others instead" : "Propose another time"}</h1>
      <p className="max-w-prose text-soft">
        {isRequest
          ? `${other.name} asks for the time below. Offer up to three others: all are held while they choose, and nothing is charged unless they take one.`
          : isCounter
            ? `None of the times that ${other.name} proposes? Send up to three of your own: theirs are free for others at once, and yours are held. Moving costs nothing, and until one is taken the session stays when it is.`
            : `Moving costs nothing: ${other.name} picks one of the times you propose, or none, and until then the session stays when it is.`}
      </p>
      <SessionTimes startAt={booking.startAt} endAt={booking.endAt} timeZone={timeZone} other={other} />
    </header>
  );
}
