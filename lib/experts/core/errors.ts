import { DomainError } from "@/lib/kernel/errors";

/** The refusal of a link that invites nobody any more. */
export function inviteEnded(): DomainError {
  return new DomainError("gone", "invitation_ended", "This invitation does not work any more. Please ask whoever gave it to you for a new one.");
}

/** The refusal to invite to, or ask for, what is open to everybody or to others. */
export function notByInvitation(): DomainError {
  return new DomainError("conflict", "not_by_invitation", "Only an offering that is by invitation has a link. Change who may book it first.");
}

/** The refusal to ask for what needs no asking. */
export function noNeedToAsk(): DomainError {
  return new DomainError("conflict", "no_need_to_ask", "Nobody needs to ask for this session.");
}

/** The refusal to knock again where the answer was no. */
export function guestRefused(): DomainError {
  return new DomainError("forbidden", "guest_refused", "The expert has answered no. There may be other sessions that you can book.");
}

/** The refusal of one's own offering. */
export function yourOwnOffering(): DomainError {
  return new DomainError("invalid", "own_offering", "This is your own offering. Other people can book it.");
}
