import { z } from "zod";
import { getExpert } from "@/lib/experts/queries";
import { offsetOf, pageOf, PageQuerySchema } from "@/lib/kernel/page";
import { memberOperation, openOperation } from "@/lib/platform/procedure";
import { ReviewSchema } from "@/lib/reviews/core/review";
import { BookingReviewSchema, EditReviewSchema, OwnReviewSchema, WriteReviewSchema } from "@/lib/reviews/core/own-review";
import { listReviews as readReviews } from "@/lib/reviews/queries";
import { editReview, reviewOf, writeReview } from "@/lib/reviews/write-review";

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

const tags = ["Reviews"];

export const write = memberOperation("reviews.write", { isIdempotent: true })
  .route({ method: "POST", path: "/reviews", successStatus: 201, summary: "Review a session that has taken place", description: "One review a booking, by its client. Refused with `not_completed` or `already_reviewed` (409).", tags })
  .input(WriteReviewSchema)
  .output(OwnReviewSchema)
  .handler(({ input, context }) => writeReview(context.actor, input, context.now));

export const edit = memberOperation("reviews.edit")
  .route({ method: "PATCH", path: "/reviews/{id}", summary: "Change my review, for two weeks", description: "Refused with `review_settled` (409).", tags })
  .input(EditReviewSchema)
  .output(OwnReviewSchema)
  .handler(({ input, context }) => editReview(context.actor, input, context.now));

const ofBooking = memberOperation("reviews.of-booking", { rate: "read" })
  .route({ method: "GET", path: "/bookings/{id}/review", summary: "The review of a booking of mine, and whether I may write or change it", tags })
  .input(z.object({ id: z.string().min(1).max(100) }))
  .output(BookingReviewSchema)
  .handler(({ input, context }) => reviewOf(context.actor, input.id, context.now));

export const reviewProcedures = { write, edit, ofBooking };
