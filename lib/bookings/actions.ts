"use server";

import { answerFromForm, appealFromForm, cancelFromForm, checkoutFromForm, idFromForm, reviewOfButton, timeFromButton, timeFromForm } from "@/lib/bookings/core/from-form";
import { accept, appeal, cancel, checkout, decline, hold, noShow, release } from "@/lib/bookings/procedures";
import { makeFeedProcedure, revokeFeedProcedure } from "@/lib/bookings/feed-procedures";
import { buttonAction, formAction, serverAction } from "@/lib/platform/form-action";

export const holdTimeAction = formAction(hold, { parse: timeFromForm, done: ({ id }) => ({ redirectTo: `/checkout/${id}` }) });

export const holdAtOnceAction = buttonAction(hold, { parse: timeFromButton, done: ({ id }) => ({ redirectTo: `/checkout/${id}` }), refusedTo: reviewOfButton });

export const checkoutAction = formAction(checkout, { parse: checkoutFromForm, done: (answer) => ("url" in answer ? { redirectTo: answer.url } : {}) });

export const openCardFieldsAction = serverAction(checkout);

export const releaseHoldAction = formAction(release, { parse: idFromForm, done: ({ id }) => ({ redirectTo: `/bookings/${id}` }) });

export const cancelBookingAction = formAction(cancel, { parse: cancelFromForm, done: ({ booking }) => ({ redirectTo: `/bookings/${booking.id}` }) });

export const acceptBookingAction = formAction(accept, { parse: answerFromForm, done: ({ id }) => ({ redirectTo: `/bookings/${id}` }) });

export const declineBookingAction = formAction(decline, { parse: answerFromForm, done: ({ id }) => ({ redirectTo: `/bookings/${id}` }) });

export const markNoShowAction = formAction(noShow, { parse: answerFromForm, done: ({ id }) => ({ redirectTo: `/bookings/${id}` }) });

export const appealNoShowAction = formAction(appeal, { parse: appealFromForm, done: (_attendance, form) => ({ redirectTo: `/bookings/${idFromForm(form).id}` }) });

export const makeFeedAction = serverAction(makeFeedProcedure);

export const revokeFeedAction = serverAction(revokeFeedProcedure);
