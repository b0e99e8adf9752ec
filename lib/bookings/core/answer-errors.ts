import { DomainError } from "@/lib/kernel/errors";

/** The refusal of a link that was used, or that came too late. */
export function linkSpent(): DomainError {
  return new DomainError("gone", "answer_link_spent", "This link was used already, or its time is over. Open the booking on the site to see how it stands.");
}

/** The refusal of a link that is none of ours. */
export function linkUnknown(): DomainError {
  return new DomainError("not_found", "answer_link_unknown", "We do not know this link. Please open the newest letter about the booking, or sign in.");
}
