import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BookingDetails } from "@/components/bookings/booking-details";
import { BookingMain } from "@/components/bookings/booking-main";
import { LiveBooking } from "@/components/bookings/live-booking";
import { SessionPapers } from "@/components/meetings/session-papers";
import { ReviewPanel } from "@/components/reviews/review-panel";
import { Page } from "@/components/ui/page";
import { bookingPage } from "@/lib/bookings/booking-page";
import { findSessionPapers } from "@/lib/meetings/session-papers";
import { requireActor } from "@/lib/platform/session";
import { reviewOf } from "@/lib/reviews/write-review";

export const metadata: Metadata = { title: "Your booking" };

export default async function BookingPage({ params, searchParams }: PageProps<"/bookings/[booking]">) {
  const [{ booking: id }, { paid }] = await Promise.all([params, searchParams]);
  const [actor, now] = [await requireActor(`/bookings/${id}`), new Date()];
  const page = await bookingPage(actor, id, { hasPaid: paid === "1", now });
  if (!page) notFound();
  const { booking } = page;
  const [review, papers] = [await reviewOf(actor, id, now), await findSessionPapers(actor, id)];
  const isWaiting = paid === "1" && booking.status === "held" && booking.payment?.status === "pending" && !booking.payment.lastError;
  const timeZone = booking.side === "client" ? booking.clientTimeZone : booking.expert.timeZone;
  return (
    <Page>
      <LiveBooking bookingId={id} status={booking.status} isWaiting={isWaiting} />
      <div className="grid gap-x-14 gap-y-10 pt-8 sm:pt-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <BookingMain {...page} isWaiting={isWaiting} timeZone={timeZone} now={now.toISOString()}>
          <SessionPapers papers={papers} bookingId={id} timeZone={timeZone} />
          <ReviewPanel booking={booking} found={review} timeZone={timeZone} />
        </BookingMain>
        <BookingDetails {...page} timeZone={timeZone} />
      </div>
    </Page>
  );
}
