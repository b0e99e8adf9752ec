import { revalidatePath } from "next/cache";
import { signInThrough } from "@/lib/identity/auth";
import { safePath } from "@/lib/identity/core/safe-path";
import { clearSealed, writeSealed } from "@/lib/identity/sealed-cookie";
import { clearSessionCookie, writeSessionCookie } from "@/lib/identity/session-cookie";
import type { Done } from "@/lib/platform/form-action";

/** Signs this browser in and goes on. */
export async function enter(sessionId: string, path: string): Promise<Done> {
  await writeSessionCookie(sessionId);
  await clearSealed("pending");
  await clearSealed("google");
  return { redirectTo: path };
}

/** Forgets this browser's session and goes on. */
export async function leave(path: string): Promise<Done> {
  await clearSessionCookie();
  return { redirectTo: path };
}

/** Goes where people wait for the mail that confirms the address they typed; the same for a known and an unknown one. */
export async function waitForMail(form: FormData): Promise<Done> {
  await writeSealed("pending", { email: String(form.get("email")) });
  return { redirectTo: "/verify" };
}

/** Goes to Google and from there back to the path that the form names. */
export async function leadToGoogle(form: FormData): Promise<Done> {
  await clearSealed("link");
  return { redirectTo: await googleAddress(safePath(form.get("next"), "/welcome")) };
}

/** Goes to Google in order to link: the note ties what comes back to this very session. */
export async function leadToLink(sessionId: string): Promise<Done> {
  await writeSealed("link", { sid: sessionId });
  return { redirectTo: await googleAddress("/settings/security") };
}

/** Shows the settings again with the word that it is done, and the header with what has changed. */
export function savedProfile(): Done {
  revalidatePath("/", "layout");
  return { redirectTo: "/settings?done=saved" };
}

/** A form's input with its tick as a yes or no. */
export function withTerms(form: FormData): Record<string, unknown> {
  return { ...Object.fromEntries(form), acceptsTerms: form.get("acceptsTerms") === "on" };
}

async function googleAddress(redirectTo: string): Promise<string> {
  const address: unknown = await signInThrough("google", { redirect: false, redirectTo });
  return typeof address === "string" ? address : "/sign-in?error=google";
}
