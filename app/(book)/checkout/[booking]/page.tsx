import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { BookingSummary } from "@/components/bookings/booking-summary";
import { PayPanel } from "@/components/bookings/pay-panel";
import { PolicyTable } from "@/components/bookings/policy-table";
import { PriceLines } from "@/components/bookings/price-lines";
import { ReleaseForm } from "@/components/bookings/release-form";
import { HoldCountdown } from "@/components/ui/hold-countdown";
import { Notice } from "@/components/ui/notice";
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
      <div className="grid gap-x-14 gap-y-10 pt-8 sm:pt-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex flex-col gap-8">
          <h1 className="text-2xl">{booking.acceptance === "request" ? "Send your request" : "Pay and it is yours"}</h1>
          <HoldCountdown expiresAt={booking.holdExpiresAt} now={now} />
          {booking.payment?.lastError && <Notice tone="error" title={booking.payment.lastError}>Nothing was charged. You can try another card while the hold lasts.</Notice>}
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
