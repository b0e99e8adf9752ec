import { DomainError } from "@/lib/kernel/errors";

const readable = ["application/json", "multipart/form-data", "application/x-www-form-urlencoded"];
// A photo may be sent as its bytes alone; what they are is decided by their content.
const takesBytes = "/users/me/photo";

/** Refuses a body of a kind that no operation reads (415). */
export function refuseMediaType(request: Request): void {
  if (request.body === null || request.headers.get("content-length") === "0") return;
  const kind = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (readable.includes(kind) || new URL(request.url).pathname.endsWith(takesBytes)) return;
  throw new DomainError("unsupported", "media_type_unsupported", "Send JSON, with Content-Type: application/json.");
}
