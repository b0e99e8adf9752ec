import { DomainError } from "@/lib/kernel/errors";

/** The refusal to lock oneself out. */
export function notYourself(): DomainError {
  return new DomainError("conflict", "not_yourself", "You cannot suspend yourself. Ask another admin.");
}

/** The refusal of a second suspension. */
export function alreadySuspended(): DomainError {
  return new DomainError("conflict", "already_suspended", "This person is suspended already.");
}

/** The refusal to restore somebody who is not suspended. */
export function notSuspended(): DomainError {
  return new DomainError("conflict", "not_suspended", "This person is not suspended.");
}

/** The refusal to resolve twice. */
export function alreadyResolved(): DomainError {
  return new DomainError("conflict", "already_resolved", "Somebody has resolved this already.");
}
