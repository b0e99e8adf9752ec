import { type DomainError, refusalStatus } from "@/lib/kernel/errors";
import type { RefusalData } from "@/lib/platform/refusal";

const titles: Record<number, string> = {
  400: "Malformed request", 401: "Not signed in", 403: "Not allowed", 404: "Not found", 405: "Method not allowed", 409: "Conflict", 410: "Gone",
  413: "Too large", 415: "Unsupported media type", 422: "Invalid", 429: "Too many requests", 500: "Our mistake", 503: "Unavailable",
};

/** A problem document (RFC 9457) with our stable `code`. */
export function problemOf(detail: string, status: number, data: RefusalData | undefined): Record<string, unknown> {
  const { domainCode = "internal_error", ...rest } = data ?? { domainCode: undefined };
  return { type: `/api/docs#${domainCode}`, title: titles[status] ?? "Refused", status, detail, code: domainCode, ...rest };
}

/** A refusal of the door itself as an answer. */
export function problemResponse(error: DomainError, requestId: string): Response {
  const status = refusalStatus[error.refusal];
  const body = { ...problemOf(error.message, status, { ...error.details, domainCode: error.code }), requestId };
  const { retryAfterSeconds } = error.details;
  const later = retryAfterSeconds === undefined ? {} : { "Retry-After": String(retryAfterSeconds) };
  return Response.json(body, { status, headers: { "Content-Type": "application/problem+json", "X-Request-Id": requestId, "Cache-Control": "no-store", ...later } });
}
