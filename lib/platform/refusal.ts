import { ORPCError, ValidationError } from "@orpc/server";
import { DomainError, refusalStatus, type FieldError, type RefusalDetails } from "@/lib/kernel/errors";
import { isDatabaseDown, isTimeout } from "@/lib/platform/db-errors";
import { log } from "@/lib/platform/log";

/** What every refused answer carries, at each door. */
export type RefusalData = RefusalDetails & { readonly domainCode: string };

/** Turns whatever was thrown into the one error the doors understand. Unexpected ones are reported here, once, and the person sees one calm sentence. */
export function toOrpcError(error: unknown, requestId: string): ORPCError<string, RefusalData> {
  if (error instanceof DomainError) return fromDomain(error);
  if (error instanceof ORPCError) return fromOrpc(error, requestId);
  if (isTimeout(error) || isDatabaseDown(error)) return fromDomain(busy());
  return ourMistake(error, requestId);
}

function fromDomain(error: DomainError): ORPCError<string, RefusalData> {
  return new ORPCError(error.refusal.toUpperCase(), {
    status: refusalStatus[error.refusal],
    message: error.message,
    data: { ...error.details, domainCode: error.code },
  });
}

function fromOrpc(error: ORPCError<string, unknown>, requestId: string): ORPCError<string, RefusalData> {
  if (isRefusalData(error.data)) return error as ORPCError<string, RefusalData>;
  const cause = error.cause;
  if (cause instanceof ValidationError && error.code === "BAD_REQUEST") return fromDomain(invalidInput(cause));
  if (error.status === 401) return fromDomain(new DomainError("unauthenticated", "sign_in_first", "Please sign in to do that."));
  if (error.status < 500) return fromDomain(new DomainError("malformed", "malformed_request", "The request could not be read."));
  return ourMistake(cause ?? error, requestId);
}

function ourMistake(cause: unknown, requestId: string): ORPCError<string, RefusalData> {
  log.error({ requestId, err: cause }, "unexpected error");
  return new ORPCError("INTERNAL_SERVER_ERROR", {
    message: "Something went wrong on our side. Nothing was changed; please try again.",
    data: { domainCode: "internal_error" },
    cause,
  });
}

function invalidInput(cause: ValidationError): DomainError {
  const errors: FieldError[] = cause.issues.map((issue) => ({
    path: (issue.path ?? []).map((part) => String(typeof part === "object" ? part.key : part)).join("."),
    message: issue.message,
  }));
  return new DomainError("invalid", "validation_failed", "Some fields need another look.", { errors });
}

function busy(): DomainError {
  return new DomainError("unavailable", "busy", "We are very busy right now. Please try again in a few seconds.", { retryAfterSeconds: 3 });
}

function isRefusalData(data: unknown): data is RefusalData {
  return typeof data === "object" && data !== null && "domainCode" in data;
}
