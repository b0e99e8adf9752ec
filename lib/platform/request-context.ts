import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { env } from "@/lib/platform/env";
import type { RequestContext } from "@/lib/platform/procedure";
import { getActor } from "@/lib/platform/session";

/** The context of an operation asked for by a form on one of our pages. */
export async function actionContext(): Promise<RequestContext> {
  const sent = await headers();
  return { actor: await getActor(), ...fromHeaders(sent), idempotencyKey: null };
}

/** What any request tells about itself beside who asks. */
export function fromHeaders(sent: Headers): Omit<RequestContext, "actor"> {
  return {
    requestId: sent.get("x-request-id") ?? randomUUID(),
    now: new Date(),
    address: callerAddress(sent),
    userAgent: (sent.get("user-agent") ?? "").slice(0, 300),
    idempotencyKey: sent.get("idempotency-key")?.slice(0, 200) ?? null,
    ifMatch: versionOf(sent.get("if-match")),
    answer: {},
  };
}

/** The caller's address as the last trusted hop saw it; a header nobody vouches for is not believed. */
export function callerAddress(sent: Headers): string {
  const hops = (sent.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim()).filter(Boolean);
  return hops[hops.length - Math.max(1, env().TRUSTED_PROXY_HOPS)] ?? "direct";
}

/** The number inside an entity tag; null when there is none, or none of ours. */
function versionOf(tag: string | null): number | null {
  const digits = /^(?:W\/)?"(\d{1,9})"$/.exec(tag?.trim() ?? "")?.[1];
  return digits ? Number(digits) : null;
}
