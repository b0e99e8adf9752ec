import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BookingActions } from "@/components/bookings/booking-actions";
import { BookingDetails } from "@/components/bookings/booking-details";
import { BookingState } from "@/components/bookings/booking-state";
import { BookingSummary } from "@/components/bookings/booking-summary";
import { LiveBooking } from "@/components/bookings/live-booking";
import { Page } from "@/components/ui/page";
import { bookingPage } from "@/lib/bookings/booking-page";
import { requireActor } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Your booking" };

export default async function BookingPage({ params, searchParams }: PageProps<"/bookings/[booking]">) {
  const [{ booking: id }, { paid }] = await Promise.all([params, searchParams]);
  const now = new Date();
  const page = await bookingPage(await requireActor(`/bookings/${id}`), id, { hasPaid: paid === "1", now });
  if (!page) notFound();
  const { booking, terms, history, trail, nextFree } = page;
  const isWaiting = paid === "1" && booking.status === "held" && booking.payment?.status === "pending" && !booking.payment.lastError;
  const timeZone = booking.side === "client" ? booking.clientTimeZone : booking.expert.timeZone;
  return (
    <Page>
      <LiveBooking bookingId={id} status={booking.status} isWaiting={isWaiting} />
      <div className="grid gap-x-14 gap-y-10 pt-8 sm:pt-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex flex-col gap-8">
          <header>
            <h1 className="text-2xl">{booking.title}</h1>
            <p className="text-faint tabular-nums">Booking {booking.reference}</p>
          </header>
          <BookingState booking={booking} isWaiting={isWaiting} nextFree={nextFree} now={now.toISOString()} />
          <BookingSummary booking={booking} />
          <BookingActions booking={booking} terms={terms} />
        </div>
        <BookingDetails booking={booking} terms={terms} history={history} trail={trail} timeZone={timeZone} />
      </div>
    </Page>
  );
}
