import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { BookingSummary } from "@/components/bookings/booking-summary";
import { CheckoutHead } from "@/components/bookings/checkout-head";
import { LiveBooking } from "@/components/bookings/live-booking";
import { PayPanel } from "@/components/bookings/pay-panel";
import { PolicyTable } from "@/components/bookings/policy-table";
import { PriceLines } from "@/components/bookings/price-lines";
import { ReleaseForm } from "@/components/bookings/release-form";
import { Page } from "@/components/ui/page";
import { checkoutPage } from "@/lib/bookings/booking-page";
import { requireActor } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Pay" };

export default async function CheckoutPage({ params }: PageProps<"/checkout/[booking]">) {
  const { booking: id } = await params;
  const found = await checkoutPage(await requireActor(`/checkout/${id}`), id, new Date());
  if (!found) notFound();
  const { booking, refundTable, publishableKey, returnUrl, now } = found;
  if (booking.status !== "held" || booking.side !== "client" || !booking.holdExpiresAt) redirect(`/bookings/${id}`);
  return (
    <Page>
      <LiveBooking bookingId={id} status={booking.status} isWaiting={false} />
      <div className="grid gap-x-14 gap-y-10 pt-8 sm:pt-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex flex-col gap-8">
          <CheckoutHead booking={booking} holdExpiresAt={booking.holdExpiresAt} now={now} />
          <PayPanel booking={booking} publishableKey={publishableKey} returnUrl={returnUrl} />
          <ReleaseForm bookingId={id} />
        </div>
        <aside aria-label="What you book" className="flex flex-col gap-8">
          <BookingSummary booking={booking} />
          <PriceLines {...booking} label={booking.title} />
          <PolicyTable policy={booking.policy} steps={refundTable} timeZone={booking.clientTimeZone} expertName={booking.expert.name} />
        </aside>
      </div>
    </Page>
  );
}
