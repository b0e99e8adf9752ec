import { DomainError } from "@/lib/kernel/errors";

/** The same for an unknown address and for a wrong password. */
export function wrongSignIn(): DomainError {
  return new DomainError("unauthenticated", "wrong_sign_in", "That address and password do not go together. Check both, or set a new password.");
}

/** Said only after the right password. */
export function suspended(): DomainError {
  return new DomainError("forbidden", "account_suspended", "This account is suspended. Write to us if you think that is wrong.");
}

/** Said only after the right password. */
export function notVerified(): DomainError {
  return new DomainError("forbidden", "email_not_verified", "Please confirm your e-mail address first: the link is in the mail we sent you.");
}

/** A link that was used before, is too old or never was. */
export function linkSpent(): DomainError {
  return new DomainError("gone", "link_used_or_expired", "This link was already used or is too old. Ask for a new one.");
}

/** A refresh token that was spent, revoked, expired or never was. */
export function refreshRefused(): DomainError {
  return new DomainError("unauthenticated", "refresh_token_refused", "That refresh token is no longer good. Sign in again.");
}

/** A Google account that already signs somebody else in. */
export function identityTaken(): DomainError {
  return new DomainError("conflict", "identity_taken", "That Google account already belongs to another Colloquy account.");
}
