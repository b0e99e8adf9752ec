import type { SignInNotice } from "@/components/identity/sign-in-notices";

const done: Record<string, SignInNotice> = {
  saved: { tone: "success", title: "Saved" },
  photo: { tone: "success", title: "Your new photo is there" },
  "photo-removed": { tone: "success", title: "Your photo is gone" },
  session: { tone: "success", title: "That session has ended" },
  others: { tone: "success", title: "Everywhere else you are signed out" },
};

const google: Record<string, SignInNotice> = {
  linked: { tone: "success", title: "Google is linked" },
  taken: { tone: "warning", title: "That Google account belongs to another account here" },
};

/** What the settings say after something was done; null when there is nothing to say. */
export function settingsNotice(from: { done?: unknown; google?: unknown }): SignInNotice | null {
  if (typeof from.done === "string") return done[from.done] ?? null;
  return typeof from.google === "string" ? (google[from.google] ?? null) : null;
}
