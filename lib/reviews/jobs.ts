import type { TaskList } from "graphile-worker";
import { askForReview, scheduleReviewRequest } from "@/lib/reviews/ask-for-review";

type OfBooking = { readonly bookingId: string };

/** What the worker does for reviews. */
export const reviewJobs: TaskList = {
  "reviews.schedule-request": (payload) => scheduleReviewRequest((payload as OfBooking).bookingId),
  "reviews.ask": (payload) => askForReview((payload as OfBooking).bookingId),
};
