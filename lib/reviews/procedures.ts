import { z } from "zod";
import { getExpert } from "@/lib/experts/queries";
import { offsetOf, pageOf, PageQuerySchema } from "@/lib/kernel/page";
import { openOperation } from "@/lib/platform/procedure";
import { ReviewSchema } from "@/lib/reviews/core/review";
import { listReviews as readReviews } from "@/lib/reviews/queries";

/** What clients said about an expert, newest first. */
export const listReviews = openOperation("reviews.list")
  .route({ method: "GET", path: "/experts/{slug}/reviews", summary: "Reviews of an expert", tags: ["Experts"] })
  .input(PageQuerySchema.extend({ slug: z.string().max(120) }))
  .output(pageOf(ReviewSchema))
  .handler(async ({ input: { slug, limit, cursor }, context }) => {
    const expert = await getExpert(context.actor, slug);
    const page = await readReviews(expert.id, limit, offsetOf(cursor));
    return { items: [...page.items], nextCursor: page.nextCursor, total: expert.reviewCount };
  });
