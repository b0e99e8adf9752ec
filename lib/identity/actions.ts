"use server";

import { signInProcedure, signOutProcedure } from "@/lib/identity/browser-procedures";
import { homeOf } from "@/lib/identity/core/home-of";
import { safePath } from "@/lib/identity/core/safe-path";
import { clearSessionCookie, writeSessionCookie } from "@/lib/identity/session-cookie";
import { buttonAction, formAction } from "@/lib/platform/form-action";

export const signInAction = formAction(signInProcedure, {
  done: async (answer, form) => {
    if (answer.outcome === "verify-first") return { redirectTo: "/verify" };
    await writeSessionCookie(answer.sessionId);
    return { redirectTo: safePath(form.get("next"), homeOf(answer.role)) };
  },
});

export const signOutAction = buttonAction(signOutProcedure, {
  done: async () => {
    await clearSessionCookie();
    return { redirectTo: "/" };
  },
});
