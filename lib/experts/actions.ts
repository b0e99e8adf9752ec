"use server";

import { offeringFromForm, profileFromForm } from "@/lib/experts/core/from-form";
import { afterSaving, askHref, guestsHref } from "@/lib/experts/core/guest-href";
import { acceptInvite, admitGuest, askToBeLetIn, endInviteLink, newInviteLink, refuseGuest } from "@/lib/experts/guest-procedures";
import { createOffering, deleteOffering, patchOffering, putMyProfile, submitMyProfile, withdrawMyProfile } from "@/lib/experts/own-procedures";
import { formAction, serverAction } from "@/lib/platform/form-action";

export const saveProfileAction = formAction(putMyProfile, { parse: profileFromForm, done: () => ({ message: "Your profile is saved.", keepValues: true }) });

export const publishProfileAction = formAction(submitMyProfile, { parse: () => undefined, done: () => ({ message: "You are in the lists now." }) });

export const withdrawProfileAction = formAction(withdrawMyProfile, { parse: () => undefined, done: () => ({ message: "You are out of the lists. Bookings that stand are kept." }) });

export const addOfferingAction = formAction(createOffering, { parse: offeringFromForm, done: (offering) => ({ redirectTo: afterSaving(offering) }) });

export const saveOfferingAction = formAction(patchOffering, { parse: offeringFromForm, done: (offering) => ({ redirectTo: afterSaving(offering) }) });

export const removeOfferingAction = formAction(deleteOffering, { done: () => ({ redirectTo: "/coach/offerings" }) });

export const askToBeLetInAction = formAction(askToBeLetIn, { done: ({ offeringId }, form) => ({ redirectTo: askHref(String(form.get("slug") ?? ""), offeringId) }) });

export const acceptInviteAction = formAction(acceptInvite, { done: ({ slug, offeringId }) => ({ redirectTo: `/experts/${slug}?offering=${offeringId}` }) });

export const newInviteLinkAction = serverAction(newInviteLink);

export const endInviteLinkAction = serverAction(endInviteLink);

export const admitGuestAction = formAction(admitGuest, { done: ({ offeringId }, form) => ({ redirectTo: guestsHref(offeringId, form.get("from")) }) });

export const refuseGuestAction = formAction(refuseGuest, { done: ({ offeringId }, form) => ({ redirectTo: guestsHref(offeringId, form.get("from")) }) });
