import type { RatingDistribution } from "@/lib/reviews/core/review";

/** How the reviews spread over the stars, as five bars. */
export function RatingBars({ distribution }: { distribution: RatingDistribution }) {
  const total = Math.max(1, distribution.reduce((sum, { count }) => sum + count, 0));
  return (
    <ul aria-label="Reviews by number of stars" className="flex flex-col gap-1 text-sm tabular-nums">
      {distribution.map(({ rating, count }) => (
        <li key={rating} className="flex items-center gap-3">
          <span aria-hidden className="w-3 text-right text-soft">
            {rating}
          </span>
          <span className="sr-only">
            {rating} {rating === 1 ? "star" : "stars"}: {count}
          </span>
          <span aria-hidden className="h-1.5 grow overflow-hidden rounded-full bg-line">
            <span className="block h-full rounded-full bg-ink" style={{ width: `${(count / total) * 100}%` }} />
          </span>
          <span aria-hidden className="w-8 text-right text-faint">
            {count}
          </span>
        </li>
      ))}
    </ul>
  );
}
