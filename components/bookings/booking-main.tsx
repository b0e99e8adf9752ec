import type { ReactNode } from "react";
import { AfterSession } from "@/components/bookings/after-session";
import { BookAgainPanel } from "@/components/bookings/book-again-panel";
import { BookingActions } from "@/components/bookings/booking-actions";
import { BookingState } from "@/components/bookings/booking-state";
import { BookingSummary } from "@/components/bookings/booking-summary";
import { MovePanel } from "@/components/bookings/move-panel";
import type { Attendance } from "@/lib/bookings/core/no-show-schema";
import type { Moving } from "@/lib/bookings/core/proposal";
import type { Booking, Terms } from "@/lib/bookings/core/schema";

type Props = {
  readonly booking: Booking;
  readonly terms: Terms;
  readonly attendance: Attendance;
  readonly moving: Moving;
  readonly nextFree: readonly string[];
  readonly again: { readonly starts: readonly string[]; readonly isOffered: boolean } | null;
  readonly isWaiting: boolean;
  readonly timeZone: string;
  /** ISO instant of the server. */
  readonly now: string;
  /** What was, or can be, said of the session. */
  readonly children: ReactNode;
};

/** How a booking stands, what it is, what can be done with it, and what came of it. */
export function BookingMain({ children, ...page }: Props) {
  const { booking } = page;
  return (
    <div className="flex min-w-0 flex-col gap-8">
      <header>
        <h1 className="text-2xl">{booking.title}</h1>
        <p className="text-faint tabular-nums">Booking {booking.reference}</p>
      </header>
      <BookingState {...page} />
      <MovePanel {...page} />
      <BookingSummary booking={booking} />
      <BookingActions {...page} />
      <AfterSession {...page} />
      {children}
      <BookAgainPanel booking={booking} again={page.again} />
    </div>
  );
}
