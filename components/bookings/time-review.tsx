import { HoldForm } from "@/components/bookings/hold-form";
import { NextFreeTimes } from "@/components/bookings/next-free-times";
import { WhoMayBook } from "@/components/bookings/who-may-book";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatTime } from "@/components/ui/time";
import type { Quote } from "@/lib/bookings/core/schema";

type Props = { readonly quote: Quote; readonly slug: string; readonly timeZone: string; readonly isOwn: boolean; readonly isSignedIn: boolean; readonly here: string };

/** The one thing to do under a reviewed time: hold it, sign in first, or pick another when it is gone. */
export function TimeReviewAction({ quote, slug, timeZone, isOwn, isSignedIn, here }: Props) {
  if (isOwn) return <Notice title="This is your own offering.">Clients see here what they would book.</Notice>;
  if (!quote.mayBook && quote.refusal) return <WhoMayBook {...quote.refusal} slug={slug} offeringId={quote.offeringId} isSignedIn={isSignedIn} here={here} />;
  if (!quote.isFree) {
    return (
      <div className="flex flex-col gap-4">
        <Notice tone="warning" title={quote.refusal?.message ?? "That time is not free any more."} />
        <NextFreeTimes starts={quote.nextFree} slug={slug} offeringId={quote.offeringId} timeZone={timeZone} />
      </div>
    );
  }
  const label = `Hold ${formatTime(quote.startAt, timeZone)} for 15 min`;
  const next = encodeURIComponent(here);
  return (
    <div className="flex flex-col gap-4">
      {isSignedIn ? (
        // Another time is another form: what was refused before is not said of it.
        <HoldForm key={quote.startAt} slug={slug} offeringId={quote.offeringId} startAt={quote.startAt} timeZone={timeZone} label={label} />
      ) : (
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={`/sign-in?next=${next}`} size="lg">Sign in to hold it</ButtonLink>
          <ButtonLink href={`/sign-up?next=${next}`} size="lg" variant="quiet">Make an account</ButtonLink>
        </div>
      )}
      <p className="text-sm text-faint">
        Nothing is charged yet. {quote.acceptance === "request" ? "The expert answers within 48 hours; your card is only charged when they accept." : "You pay on the next page."}
      </p>
    </div>
  );
}
