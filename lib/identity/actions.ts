"use server";

import * as browser from "@/lib/identity/browser-procedures";
import { homeOf } from "@/lib/identity/core/home-of";
import { safePath } from "@/lib/identity/core/safe-path";
import { enter, leadToGoogle, leadToLink, leave, savedProfile, waitForMail, withTerms } from "@/lib/identity/journeys";
import * as api from "@/lib/identity/procedures";
import { buttonAction, formAction } from "@/lib/platform/form-action";

export const signInAction = formAction(browser.signInProcedure, {
  done: async (answer, form) => (answer.outcome === "verify-first" ? waitForMail(form) : enter(answer.sessionId, safePath(form.get("next"), homeOf(answer.role)))),
});

export const signOutAction = buttonAction(browser.signOutProcedure, { done: () => leave("/") });

export const signUpAction = formAction(api.signUpProcedure, { parse: withTerms, done: (_answer, form) => waitForMail(form) });

export const verifyEmailAction = formAction(api.verifyEmailProcedure, { done: () => ({ redirectTo: "/sign-in?done=verified" }) });

export const askForVerificationAction = formAction(browser.askForVerificationProcedure, {
  done: () => ({ message: "It is on its way once more, if that address waits to be confirmed." }),
});

export const forgotPasswordAction = formAction(api.forgotPasswordProcedure, { done: ({ message }) => ({ message }) });

export const resetPasswordAction = formAction(api.resetPasswordProcedure, { done: () => leave("/sign-in?done=password") });

export const startGoogleAction = formAction(browser.startGoogleProcedure, { done: (_answer, form) => leadToGoogle(form) });

export const signUpWithGoogleAction = formAction(browser.signUpWithGoogleProcedure, { parse: withTerms, done: ({ sessionId }) => enter(sessionId, "/welcome") });

export const linkGoogleAction = formAction(browser.startLinkProcedure, { done: ({ sessionId }) => leadToLink(sessionId) });

export const unlinkGoogleAction = formAction(browser.unlinkGoogleProcedure, { done: () => ({ redirectTo: "/settings/security" }) });

export const setUpAction = formAction(browser.setUpProcedure, { done: ({ sessionId }) => enter(sessionId, "/admin") });

export const updateMeAction = formAction(api.updateMeProcedure, { done: savedProfile });

export const changePasswordAction = formAction(api.changePasswordProcedure, { done: ({ message }) => ({ message }) });

export const askForPasswordAction = formAction(browser.askForPasswordProcedure, { done: () => ({ message: "A link to set a password is on its way to your address." }) });

export const revokeSessionAction = formAction(api.revokeSessionProcedure, { done: () => ({ redirectTo: "/settings/security?done=session" }) });

export const revokeOthersAction = formAction(api.revokeSessionsProcedure, { parse: () => ({ keepCurrent: true }), done: () => ({ redirectTo: "/settings/security?done=others" }) });

export const revokeEverywhereAction = formAction(api.revokeSessionsProcedure, { parse: () => ({ keepCurrent: false }), done: () => leave("/sign-in?done=everywhere") });
