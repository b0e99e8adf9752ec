import { EndingAmounts } from "@/components/bookings/ending-amounts";
import { formatMoney } from "@/components/ui/money";
import type { Booking } from "@/lib/bookings/core/schema";

/** What a move does to the money, beside its button: nothing. */
export function MoveCosts({ booking }: { readonly booking: Booking }) {
  const nothing = formatMoney({ amount: 0, currency: booking.total.currency });
  return (
    <>
      Moving costs nothing: {nothing} goes back, {nothing} fee, and {booking.side === "host" ? "you get" : `${booking.expert.name} gets`} the same after the session.
    </>
  );
}

/** Where the money goes when a request ends with a no: what was set aside is let go. */
export function LetGoAmounts({ booking }: { readonly booking: Booking }) {
  const nothing = { amount: 0, currency: booking.total.currency };
  const shares = { refund: nothing, expert: nothing, platform: nothing, tax: nothing };
  return <EndingAmounts shares={shares} letGo={booking.total} side={booking.side} clientName={booking.client.name} expertName={booking.expert.name} />;
}
