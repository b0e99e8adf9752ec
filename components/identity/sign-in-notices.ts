import type { NoticeTone } from "@/components/ui/notice";

export type SignInNotice = { readonly tone: NoticeTone; readonly title: string; readonly text?: string };

const done: Record<string, SignInNotice> = {
  verified: { tone: "success", title: "Your address is confirmed", text: "Sign in and you are there." },
  password: { tone: "success", title: "Your new password is set", text: "Every session has ended. Sign in with the new one." },
  everywhere: { tone: "success", title: "You are signed out everywhere" },
};

const google: Record<string, SignInNotice> = {
  unverified: { tone: "warning", title: "Google has not confirmed your address yet", text: "Confirm it there first, or sign in here with a password." },
  suspended: { tone: "warning", title: "This account is suspended", text: "Write to us if you think that is wrong." },
  "address-known": {
    tone: "info",
    title: "You already have an account with that address",
    text: "Sign in with your password, then link Google in your settings: so we know that both are yours.",
  },
};

const failed: SignInNotice = { tone: "warning", title: "Google did not sign you in", text: "Try again, or use your password." };

/** What the sign-in page says to somebody who comes from elsewhere; null when there is nothing to say. */
export function signInNotice(from: { done?: unknown; google?: unknown; error?: unknown }): SignInNotice | null {
  if (typeof from.done === "string") return done[from.done] ?? null;
  if (typeof from.google === "string") return google[from.google] ?? null;
  return from.error === undefined ? null : failed;
}
