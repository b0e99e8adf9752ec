import { StarField } from "@/components/reviews/star-field";
import { ActionForm } from "@/components/ui/action-form";
import { AppLink } from "@/components/ui/app-link";
import { Panel } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Rating } from "@/components/ui/rating";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { formatTime } from "@/components/ui/time";
import type { Booking } from "@/lib/bookings/core/schema";
import { firstName } from "@/lib/bookings/core/words";
import { editReviewAction, writeReviewAction } from "@/lib/reviews/actions";
import type { BookingReview, OwnReview } from "@/lib/reviews/core/own-review";

type Props = { readonly booking: Pick<Booking, "id" | "side" | "expert">; readonly found: BookingReview; readonly timeZone: string };

/** What the client said of a session, and where they say or change it; nothing while there is neither. */
export function ReviewPanel({ booking: { id, side, expert }, found: { review, mayWrite }, timeZone }: Props) {
  if (!review && !mayWrite) return null;
  return (
    <div id="review" className="scroll-mt-24">
      <Panel title={review ? (side === "client" ? "Your review" : "Their review") : `How was it with ${firstName(expert.name)}?`}>
        {review && <Written review={review} slug={expert.slug} timeZone={timeZone} />}
        {review && mayWrite && (
          <details className="mt-4">
            <summary className="cursor-pointer text-accent underline underline-offset-4">Change it (until {formatTime(review.editableUntil, timeZone, "date")})</summary>
            <ActionForm action={editReviewAction} aria-label="Change your review" className="mt-4">
              <input type="hidden" name="id" value={review.id} />
              <Fields review={review} label="Save" />
            </ActionForm>
          </details>
        )}
        {!review && (
          <ActionForm action={writeReviewAction} aria-label="Write a review">
            <input type="hidden" name="bookingId" value={id} />
            <Fields label="Publish the review" />
          </ActionForm>
        )}
      </Panel>
    </div>
  );
}

function Written({ review: { rating, body, createdAt }, slug, timeZone }: { readonly review: OwnReview; readonly slug: string; readonly timeZone: string }) {
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-x-4 text-sm">
        <Rating value={rating} />
        <span className="text-faint">{formatTime(createdAt, timeZone, "date")}</span>
      </p>
      <p className="whitespace-pre-line text-soft">{body}</p>
      <p className="text-sm text-faint">
        It stands on{" "}
        <AppLink href={`/experts/${slug}`} className="underline underline-offset-4 hover:text-ink">
          the profile
        </AppLink>
        .
      </p>
    </div>
  );
}

function Fields({ review, label }: { readonly review?: OwnReview; readonly label: string }) {
  return (
    <>
      <StarField chosen={review?.rating} />
      <Field name="body" label="In a few words" hint="Public, with your first name and the first letter of your last.">
        <Textarea rows={4} maxLength={2_000} defaultValue={review?.body} />
      </Field>
      <div>
        <SubmitButton pendingLabel="Saving">{label}</SubmitButton>
      </div>
    </>
  );
}
