import { BookingSteps } from "@/components/bookings/booking-steps";
import { HoldCountdown } from "@/components/ui/hold-countdown";
import { Notice } from "@/components/ui/notice";
import type { Booking } from "@/lib/bookings/core/schema";

/** What is to be done, how long there is for it, and what the last card said. */
export function CheckoutHead({ booking, holdExpiresAt, now }: { readonly booking: Booking; readonly holdExpiresAt: string; readonly now: string }) {
  const isRequest = booking.acceptance === "request";
  return (
    <>
      <BookingSteps at="pay" isRequest={isRequest} />
      <h1 className="text-2xl">{isRequest ? "Send your request" : "Pay and it is yours"}</h1>
      <HoldCountdown expiresAt={holdExpiresAt} now={now} />
      {booking.payment?.lastError && <Notice tone="error" title={booking.payment.lastError}>Nothing was charged. You can try another card while the hold lasts.</Notice>}
    </>
  );
}
