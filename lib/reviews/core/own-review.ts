import { z } from "zod";
import { DomainError } from "@/lib/kernel/errors";
import { InstantSchema } from "@/lib/kernel/instant";
import { DAY } from "@/lib/kernel/zone";

/** How long a review can be changed after it was written. */
export const editDays = 14;

const IdSchema = z.string().min(1).max(100);
const RatingSchema = z.coerce.number("Choose one to five stars.").int("Choose one to five stars.").min(1, "Choose one to five stars.").max(5, "Choose one to five stars.");
const BodySchema = z.string("Say how it was, in a sentence or two.").trim().min(10, "Say how it was, in a sentence or two.").max(2_000, "At most 2000 characters.");

export const WriteReviewSchema = z.object({ bookingId: IdSchema, rating: RatingSchema, body: BodySchema });

export const EditReviewSchema = z.object({ id: IdSchema, rating: RatingSchema, body: BodySchema });

/** A review as its booking's two sides see it. */
export const OwnReviewSchema = z.object({ id: z.string(), bookingId: z.string(), rating: z.int(), body: z.string(), createdAt: InstantSchema, editableUntil: InstantSchema });

export type OwnReview = z.infer<typeof OwnReviewSchema>;

/** What a booking has of reviews: the one that was written, and whether the reader may write or change it now. */
export const BookingReviewSchema = z.object({ review: OwnReviewSchema.nullable(), mayWrite: z.boolean() });

export type BookingReview = z.infer<typeof BookingReviewSchema>;

/** Until when a review that was written at a moment can be changed. */
export function editableUntil(createdAt: Date): Date {
  return new Date(createdAt.getTime() + editDays * DAY);
}

/** The refusal to review what has not taken place. */
export function notYetHeld(): DomainError {
  return new DomainError("conflict", "not_completed", "A session can be reviewed once it has taken place.");
}

/** The refusal of a second review of one session. */
export function alreadyReviewed(reviewId: string): DomainError {
  return new DomainError("conflict", "already_reviewed", "You have reviewed this session already. You can change what you wrote.", { help: { reviewId } });
}

/** The refusal to change a review that people have relied on for a while. */
export function tooLateToEdit(): DomainError {
  return new DomainError("conflict", "review_settled", `A review can be changed for ${editDays} days.`);
}
