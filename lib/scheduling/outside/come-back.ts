import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import type { VendorName } from "@/lib/scheduling/core/connections";
import { finishConnecting } from "@/lib/scheduling/outside/connect-calendar";

const settings = "/settings/calendars";

/** What becomes of somebody who comes back from a vendor: connects the account, and answers the path on which they go on. */
export async function comeBack(actor: Actor | null, provider: VendorName, answer: URLSearchParams, now: Date): Promise<string> {
  if (!actor) return `/sign-in?next=${encodeURIComponent(settings)}`;
  if (answer.has("error")) return `${settings}?done=${answer.get("error") === "access_denied" ? "denied" : "vendor-refused"}`;
  try {
    await finishConnecting(actor, provider, { code: answer.get("code") ?? "", state: answer.get("state") ?? "" }, now);
    return `${settings}?done=connected`;
  } catch (error) {
    if (error instanceof DomainError) return `${settings}?done=${error.code}`;
    throw error;
  }
}
