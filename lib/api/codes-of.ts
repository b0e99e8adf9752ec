import { problemCodes } from "@/lib/api/core/problem-codes";
import type { Operation } from "@/lib/api/operations";

/** The codes that an operation may answer with: its own, and those that follow from how it was declared. */
export function codesOf(operation: Operation): string[] {
  const { name, policy, isIdempotent, method, path, hasInput } = operation;
  const isRead = method === "GET";
  const general = [
    ...(hasInput && !isRead ? ["malformed_request", "body_too_large", "media_type_unsupported"] : []),
    ...(policy === "anyone" ? [] : ["sign_in_first"]),
    ...(policy === "expert" || policy === "admin" ? ["not_for_your_role"] : []),
    ...(isRead ? [] : ["cross_site_request"]),
    ...(path?.includes("{") ? ["not_found"] : []),
    ...(hasInput ? ["validation_failed"] : []),
    ...(isIdempotent ? ["request_in_progress", "idempotency_key_reused"] : []),
    "too_many_requests",
    "busy",
  ];
  const own = Object.keys(problemCodes).filter((code) => problemCodes[code]?.operations?.includes(name ?? ""));
  return [...own, ...general];
}
