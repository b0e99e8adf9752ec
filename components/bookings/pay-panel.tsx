import { CheckoutForm } from "@/components/bookings/checkout-form";
import { ConsentFields } from "@/components/bookings/consent-fields";
import { LazyCardCheckout } from "@/components/payments/lazy-card-checkout";
import { formatMoney } from "@/components/ui/money";
import type { Booking } from "@/lib/bookings/core/schema";
import { firstName } from "@/lib/bookings/core/words";

type Props = { readonly booking: Booking; readonly publishableKey: string | null; readonly returnUrl: string };

/** How this booking is paid: on our own page where there is a key for it, else on the payment service's. */
export function PayPanel({ booking, publishableKey, returnUrl }: Props) {
  const { id, note, total, expert } = booking;
  const isRequest = booking.acceptance === "request";
  const label = total.amount === 0 ? (isRequest ? "Send the request" : "Confirm the booking") : isRequest ? `Set aside ${formatMoney(total)}` : `Pay ${formatMoney(total)}`;
  if (!publishableKey || total.amount === 0) return <CheckoutForm bookingId={id} note={note} label={label} expertName={firstName(expert.name)} />;
  return (
    <LazyCardCheckout bookingId={id} publishableKey={publishableKey} amount={total.amount} currency={total.currency} isRequest={isRequest} returnUrl={returnUrl} label={label}>
      <ConsentFields expertName={firstName(expert.name)} />
    </LazyCardCheckout>
  );
}
