"use server";

import { formAction } from "@/lib/platform/form-action";
import { edit, write } from "@/lib/reviews/procedures";

export const writeReviewAction = formAction(write, { done: ({ bookingId }) => ({ redirectTo: `/bookings/${bookingId}` }) });

export const editReviewAction = formAction(edit, { done: ({ bookingId }) => ({ redirectTo: `/bookings/${bookingId}` }) });
