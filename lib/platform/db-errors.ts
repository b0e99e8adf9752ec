import { Prisma } from "@/prisma/generated/client";

/** The SQLSTATE behind a database error, wherever Prisma put it; null for anything else. Never matched on message text. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return adapterCode(error);
  const cause = adapterCause(error);
  if (cause?.originalCode) return cause.originalCode;
  return { P2002: "23505", P2003: "23503", P2034: "40001" }[error.code] ?? null;
}

/** Whether an exclusion constraint refused the row: somebody else has that time. */
export function isOverlap(error: unknown): boolean {
  return sqlState(error) === "23P01";
}

/** Whether a unique index refused the row. */
export function isDuplicate(error: unknown): boolean {
  return sqlState(error) === "23505";
}

/** Whether a check constraint refused the row. */
export function isCheckViolation(error: unknown): boolean {
  return sqlState(error) === "23514";
}

/** Whether trying again may help: deadlock or serialisation failure. */
export function isRetryable(error: unknown): boolean {
  return ["40P01", "40001"].includes(sqlState(error) ?? "");
}

/** Whether a lock or a statement took too long: the answer is 503 with Retry-After. */
export function isTimeout(error: unknown): boolean {
  return ["55P03", "57014"].includes(sqlState(error) ?? "");
}

/** Whether the database cannot be reached at all. */
export function isDatabaseDown(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError || isDriverError(error)) return true;
  if (["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout"].includes(adapterCause(error)?.kind ?? "")) return true;
  const code = error instanceof Prisma.PrismaClientKnownRequestError ? error.code : "";
  return ["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"].includes(code) || ["57P01", "57P03", "08006", "08001"].includes(sqlState(error) ?? "");
}

/** A connection that broke or did not answer in time is a plain error of the driver, without any code; Prisma hands it on with its own version written on it. */
function isDriverError(error: unknown): boolean {
  return error instanceof Error && error.name === "Error" && "clientVersion" in error && !("code" in error);
}

type AdapterCause = { readonly kind?: string; readonly originalCode?: string };

function adapterCause(error: unknown): AdapterCause | undefined {
  return error instanceof Prisma.PrismaClientKnownRequestError ? (error.meta as { driverAdapterError?: { cause?: AdapterCause } } | undefined)?.driverAdapterError?.cause : undefined;
}

function adapterCode(error: unknown): string | null {
  const cause = (error as { cause?: { originalCode?: string } } | null)?.cause;
  return cause?.originalCode ?? null;
}
