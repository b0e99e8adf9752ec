import type { Faults } from "@/sandbox/control/faults";
import { json } from "@/sandbox/reply";
import type { Handler, Reply, Router, SandboxRequest } from "@/sandbox/router";
import type { World } from "@/sandbox/world";
import type { ZoomCourier } from "@/sandbox/zoom/zoom-courier";
import type { ZoomStore } from "@/sandbox/zoom/zoom-store";

export type ZoomWorld = { readonly router: Router; readonly world: World; readonly store: ZoomStore; readonly faults: Faults; readonly courier: ZoomCourier };

/** Zoom's way of saying no: a code of its own beside the status. */
export function zoomError(status: number, code: number, message: string): Reply {
  return json(status, { code, message });
}

/** A request behind the API's door: planned faults first, then the bearer token. `download` takes a token in the query, too. */
export function behindTheDoor({ store, faults }: ZoomWorld, work: Handler): Handler {
  return async (request) => {
    const fault = faults.take("zoom");
    if (fault?.when === "before") return broken(fault.status);
    const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
    if (!store.isToken(token)) return zoomError(401, 124, "Invalid access token.");
    const reply = await work(request);
    return fault ? broken(fault.status) : reply;
  };
}

/** The body of a request as an object; null when it is none. */
export function jsonBody(request: SandboxRequest): Record<string, unknown> | null {
  try {
    const body: unknown = JSON.parse(request.body.toString("utf8"));
    return typeof body === "object" && body !== null && !Array.isArray(body) ? { ...body } : null;
  } catch {
    return null;
  }
}

function broken(status: number): Reply {
  return zoomError(status, status === 429 ? 429 : 500, status === 429 ? "You have reached the maximum per-second rate limit for this API." : "Internal server error.");
}
