/** How a refusal is answered: one word here, one HTTP status at the door. */
export type Refusal =
  | "malformed"
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "gone"
  | "too_large"
  | "unsupported"
  | "invalid"
  | "too_many"
  | "unavailable";

export const refusalStatus = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  unsupported: 415,
  invalid: 422,
  too_many: 429,
  unavailable: 503,
} as const satisfies Record<Refusal, number>;

/** One field that was refused: `path` in dots, `message` a sentence for the person. */
export type FieldError = { readonly path: string; readonly message: string };

export type RefusalDetails = {
  readonly errors?: readonly FieldError[];
  readonly retryAfterSeconds?: number;
  /** Plain data that helps the reader on, such as the next free times. */
  readonly help?: Readonly<Record<string, unknown>>;
};

/** An expected refusal: a stable `code` for machines, a sentence that says what to do for people. */
export class DomainError extends Error {
  readonly refusal: Refusal;
  readonly code: string;
  readonly details: RefusalDetails;

  constructor(refusal: Refusal, code: string, message: string, details: RefusalDetails = {}) {
    super(message);
    this.name = "DomainError";
    this.refusal = refusal;
    this.code = code;
    this.details = details;
  }
}

/** The answer for what does not exist and for what this person may not see. */
export function notFound(what = "page"): DomainError {
  return new DomainError("not_found", "not_found", `We could not find that ${what}.`);
}

/** The answer when nobody is signed in where somebody must be. */
export function signInFirst(): DomainError {
  return new DomainError("unauthenticated", "sign_in_first", "Please sign in to do that.");
}

/** The answer when the role does not allow the operation at all. */
export function notForYou(): DomainError {
  return new DomainError("forbidden", "not_for_your_role", "Your account cannot do that.");
}

/** One wrong field, said beside it. */
export function invalidField(path: string, message: string): DomainError {
  return new DomainError("invalid", "validation_failed", message, { errors: [{ path, message }] });
}
