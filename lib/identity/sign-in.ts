import { checkPassword, type Credentials } from "@/lib/identity/check-password";
import { revokeSession } from "@/lib/identity/revoke-sessions";
import { startSession } from "@/lib/identity/start-session";
import type { Actor, Role } from "@/lib/kernel/actor";
import { transaction } from "@/lib/platform/transaction";

export type SignedIn = { readonly outcome: "signed-in"; readonly sessionId: string; readonly role: Role } | { readonly outcome: "verify-first" };

type Browser = { readonly actor: Actor | null; readonly userAgent: string };

/** Signs a browser in by password; whoever was signed in there before is signed out. Somebody unverified must confirm their address first. */
export async function signIn(browser: Browser, credentials: Credentials, now: Date): Promise<SignedIn> {
  const person = await checkPassword(credentials, now);
  if (!person.isVerified) return { outcome: "verify-first" };
  const sessionId = await transaction(async (tx) => {
    if (browser.actor) await revokeSession(tx, browser.actor.sessionId, now);
    return startSession(tx, { userId: person.id, kind: "browser", userAgent: browser.userAgent }, now);
  });
  return { outcome: "signed-in", sessionId, role: person.role };
}
