import { createHash } from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/lib/kernel/actor";
import { decryptSecret, encryptSecret, newToken } from "@/lib/platform/secrets";
import { type VendorName, VendorNameSchema } from "@/lib/scheduling/core/connections";

const place = "calendar-consent";
const lifeMs = 15 * 60_000;

const StateSchema = z.object({ userId: z.string(), sessionId: z.string(), provider: VendorNameSchema, verifier: z.string(), until: z.number() });

/** Somebody on their way to a vendor: sealed, so that only whoever set out comes back with it. */
export type ConsentState = z.infer<typeof StateSchema>;

/** What goes along to the vendor and back, and the challenge that its code is bound to. */
export function newConsentState(actor: Actor, provider: VendorName, now: Date): { state: string; challenge: string } {
  const verifier = newToken();
  const inside: ConsentState = { userId: actor.id, sessionId: actor.sessionId, provider, verifier, until: now.getTime() + lifeMs };
  return { state: encryptSecret(JSON.stringify(inside), place), challenge: createHash("sha256").update(verifier).digest("base64url") };
}

/** What came back; null when it is not of our making, or too old. */
export function readConsentState(state: string, now: Date): ConsentState | null {
  try {
    const parsed = StateSchema.parse(JSON.parse(decryptSecret(state, place)));
    return parsed.until > now.getTime() ? parsed : null;
  } catch {
    return null;
  }
}
