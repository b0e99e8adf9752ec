"use server";

import { offeringFromForm, profileFromForm } from "@/lib/experts/core/from-form";
import { createOffering, deleteOffering, patchOffering, putMyProfile, submitMyProfile, withdrawMyProfile } from "@/lib/experts/own-procedures";
import { formAction } from "@/lib/platform/form-action";

export const saveProfileAction = formAction(putMyProfile, { parse: profileFromForm, done: () => ({ message: "Your profile is saved.", keepValues: true }) });

export const publishProfileAction = formAction(submitMyProfile, { parse: () => undefined, done: () => ({ message: "You are in the lists now." }) });

export const withdrawProfileAction = formAction(withdrawMyProfile, { parse: () => undefined, done: () => ({ message: "You are out of the lists. Bookings that stand are kept." }) });

export const addOfferingAction = formAction(createOffering, { parse: offeringFromForm, done: () => ({ redirectTo: "/coach/offerings" }) });

export const saveOfferingAction = formAction(patchOffering, { parse: offeringFromForm, done: () => ({ redirectTo: "/coach/offerings" }) });

export const removeOfferingAction = formAction(deleteOffering, { done: () => ({ redirectTo: "/coach/offerings" }) });
