"use server";

import { closeFromForm, linkAnswerFromForm, proposalFromForm, timeChoiceFromForm } from "@/lib/bookings/core/move-form";
import { acceptProposed, answer, closeProposed, propose } from "@/lib/bookings/move-procedures";
import { formAction } from "@/lib/platform/form-action";

export const proposeTimesAction = formAction(propose, { parse: proposalFromForm, done: ({ id }) => ({ redirectTo: `/bookings/${id}` }) });

export const acceptTimeAction = formAction(acceptProposed, { parse: timeChoiceFromForm, done: ({ id }) => ({ redirectTo: `/bookings/${id}` }) });

export const closeProposalAction = formAction(closeProposed, { parse: closeFromForm, done: ({ id }) => ({ redirectTo: `/bookings/${id}` }) });

export const giveAnswerAction = formAction(answer, { parse: linkAnswerFromForm, done: (_booking, form) => ({ redirectTo: `/answer/${encodeURIComponent(linkAnswerFromForm(form).token)}?done=1` }) });
