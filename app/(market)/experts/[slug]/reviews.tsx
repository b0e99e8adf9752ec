import { RatingBars } from "@/components/experts/rating-bars";
import { ReviewList } from "@/components/experts/review-list";
import { Pagination } from "@/components/ui/pagination";
import type { ExpertProfile } from "@/lib/experts/core/card";
import { getActor } from "@/lib/platform/session";
import { listReviews, ratingDistribution } from "@/lib/reviews/queries";
import { visitorZone } from "@/lib/scheduling/visitor-zone";

const PAGE = 5;

/** What clients said, a page at a time, with how the stars spread. */
export async function Reviews({ expert, page }: { expert: ExpertProfile; page: number }) {
  const offset = (page - 1) * PAGE;
  const [reviews, distribution, zone] = await Promise.all([listReviews(expert.id, PAGE, offset), ratingDistribution(expert.id), getActor().then(visitorZone)]);
  const href = (to: number) => (to === 1 ? `/experts/${expert.slug}#reviews` : `/experts/${expert.slug}?reviews=${to}#reviews`);
  return (
    <section id="reviews" aria-labelledby="reviews-title" className="flex flex-col gap-6">
      <h2 id="reviews-title" className="text-xl">
        Reviews
      </h2>
      {expert.reviewCount === 0 ? (
        <p className="text-faint">Nobody has written one yet. Reviews come only from people who had a session.</p>
      ) : (
        <>
          <div className="grid grid-cols-[auto_1fr] items-center gap-8">
            <p>
              <span className="block font-display text-2xl tabular-nums">{expert.rating?.toFixed(1)}</span>
              <span className="text-sm text-faint">{expert.reviewCount === 1 ? "1 review" : `${expert.reviewCount} reviews`}</span>
            </p>
            <RatingBars distribution={distribution} />
          </div>
          <ReviewList reviews={reviews.items} timeZone={zone ?? "UTC"} />
          <Pagination
            label="Pages of reviews"
            summary={`${offset + 1}–${offset + reviews.items.length} of ${expert.reviewCount}`}
            previousHref={page > 1 ? href(page - 1) : undefined}
            nextHref={reviews.nextCursor === null ? undefined : href(page + 1)}
          />
        </>
      )}
    </section>
  );
}
