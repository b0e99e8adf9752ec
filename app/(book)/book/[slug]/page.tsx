import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BookingSteps } from "@/components/bookings/booking-steps";
import { PolicyTable } from "@/components/bookings/policy-table";
import { PriceLines } from "@/components/bookings/price-lines";
import { ReviewHead } from "@/components/bookings/review-head";
import { TimeReviewAction } from "@/components/bookings/time-review";
import { Page } from "@/components/ui/page";
import { reviewTime } from "@/lib/bookings/review-time";
import { getActor } from "@/lib/platform/session";
import { visitorZone } from "@/lib/scheduling/visitor-zone";

export const metadata: Metadata = { title: "Review and hold", robots: { index: false } };

export default async function BookPage({ params, searchParams }: PageProps<"/book/[slug]">) {
  const [{ slug }, search, actor] = await Promise.all([params, searchParams, getActor()]);
  const { offering, start, tz } = search;
  const asked = { ...(typeof offering === "string" ? { offeringId: offering } : {}), ...(typeof start === "string" ? { startAt: start } : {}) };
  const zoned = typeof tz === "string" ? tz : ((await visitorZone(actor)) ?? undefined);
  const review = await reviewTime(actor, slug, { ...asked, ...(zoned ? { timeZone: zoned } : {}) }, new Date());
  if (!review) notFound();
  const { quote, expert, isOwn } = review;
  const here = `/book/${slug}?${new URLSearchParams({ offering: quote.offeringId, start: quote.startAt, tz: quote.timeZone })}`;
  return (
    <Page>
      <div className="grid gap-x-14 gap-y-10 pt-8 sm:pt-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex flex-col gap-8">
          <BookingSteps at="review" isRequest={quote.acceptance === "request"} />
          <ReviewHead review={review} />
          <TimeReviewAction quote={quote} slug={slug} timeZone={quote.timeZone} isOwn={isOwn} isSignedIn={actor !== null} here={here} />
        </div>
        <aside aria-label="Price and policy" className="flex flex-col gap-8">
          <PriceLines {...quote} label={quote.title} />
          <PolicyTable policy={quote.policy} steps={quote.refundTable} timeZone={quote.timeZone} expertName={expert.name} />
        </aside>
      </div>
    </Page>
  );
}
