import { Rating } from "@/components/ui/rating";
import { Time } from "@/components/ui/time";
import type { PublicReview } from "@/lib/reviews/core/review";

/** What clients said, one under the other. */
export function ReviewList({ reviews, timeZone }: { reviews: readonly PublicReview[]; timeZone: string }) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {reviews.map(({ id, rating, body, author, createdAt }) => (
        <li key={id} className="flex flex-col gap-2 py-5 first:pt-0">
          <p className="flex flex-wrap items-center justify-between gap-x-4 text-sm">
            <span className="flex items-center gap-3">
              <span className="font-medium">{author}</span>
              <Rating value={rating} />
            </span>
            <Time at={createdAt} timeZone={timeZone} shape="date" className="text-faint" />
          </p>
          {body && <p className="text-soft">{body}</p>}
        </li>
      ))}
    </ul>
  );
}
