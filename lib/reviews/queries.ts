import { authorName, type PublicReview, type RatingDistribution } from "@/lib/reviews/core/review";
import { instant } from "@/lib/kernel/instant";
import { type Page, pageFrom } from "@/lib/kernel/page";
import { cached } from "@/lib/platform/cache";
import { db } from "@/lib/platform/db";

const KEPT_SECONDS = 300;

/** Reviews of one expert, newest first. The caller has seen to it that the expert may be seen. */
export async function listReviews(expertId: string, limit: number, offset: number): Promise<Page<PublicReview>> {
  return cached(`reviews:${expertId}:${limit}:${offset}`, [`expert:${expertId}`], KEPT_SECONDS, async () => {
    const rows = await db.review.findMany({
      where: { expertId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: offset,
      take: limit + 1,
      select: { id: true, rating: true, body: true, createdAt: true, client: { select: { name: true } } },
    });
    return pageFrom(rows.map(({ client, createdAt, ...review }) => ({ ...review, author: authorName(client.name), createdAt: instant(createdAt) })), limit, offset);
  });
}

/** How the reviews of one expert spread over the stars. */
export async function ratingDistribution(expertId: string): Promise<RatingDistribution> {
  return cached(`ratings:${expertId}`, [`expert:${expertId}`], KEPT_SECONDS, async () => {
    const rows = await db.review.groupBy({ by: ["rating"], where: { expertId }, _count: { _all: true } });
    return [5, 4, 3, 2, 1].map((rating) => ({ rating, count: rows.find((row) => row.rating === rating)?._count._all ?? 0 }));
  });
}
