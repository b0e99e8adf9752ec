import { DomainError } from "@/lib/kernel/errors";

const readable = ["application/json", "multipart/form-data", "application/x-www-form-urlencoded"];
// A photo may be sent as its bytes alone; what they are is decided by their content.
const takesBytes = "/users/me/photo";

/** Refuses a body of a kind that no operation reads (415). */
export function refuseMediaType(request: Request): void {
  if (!hasBody(request)) return;
  const kind = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (readable.includes(kind) || new URL(request.url).pathname.endsWith(takesBytes)) return;
  throw new DomainError("unsupported", "media_type_unsupported", "Send JSON, with Content-Type: application/json.");
}

/** The server hands every DELETE over with a stream, an empty one when nothing was sent: whether there is a body stands in the headers. */
function hasBody({ body, headers }: Request): boolean {
  if (body === null || headers.get("content-length") === "0") return false;
  return ["content-length", "transfer-encoding", "content-type"].some((name) => headers.has(name));
}
