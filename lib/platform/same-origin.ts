import { headers } from "next/headers";
import { DomainError } from "@/lib/kernel/errors";

/** Refuses a form that another site sent; a missing Origin is refused too, browsers send one with every POST. */
export async function assertSameOrigin(): Promise<void> {
  refuseOtherOrigin(await headers());
}

/** The same check on a request's own headers. */
export function refuseOtherOrigin(sent: Headers): void {
  const origin = sent.get("origin");
  const host = sent.get("x-forwarded-host") ?? sent.get("host");
  const sameSite = sent.get("sec-fetch-site") ?? "same-origin";
  if (origin && URL.parse(origin)?.host === host && sameSite === "same-origin") return;
  throw new DomainError("forbidden", "cross_site_request", "That request came from another site, so we did not do it.");
}
