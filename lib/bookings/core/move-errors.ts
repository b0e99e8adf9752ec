import { DomainError } from "@/lib/kernel/errors";
import type { MoveRefusal } from "@/lib/bookings/core/moving";
import type { ProposalStatus } from "@/lib/bookings/core/proposal";
import type { RefusedStart } from "@/lib/scheduling/core/may-start";

const refusals: Record<MoveRefusal, readonly [code: string, sentence: string]> = {
  status: ["booking_changed", "The time of this booking cannot be moved any more."],
  begun: ["too_late_to_move", "The session has begun, so it can no longer be moved."],
  never: ["move_not_allowed", "Only the expert can propose another time for this booking."],
  late: ["too_late_to_move", "It is too close to the session to ask for another time. You can still cancel, or write to the expert."],
  often: ["moved_too_often", "You have moved this booking as often as its policy allows. You can still cancel, or write to the expert."],
};

/** The refusal to propose other times for a booking. */
export function moveRefused(reason: MoveRefusal): DomainError {
  const [code, sentence] = refusals[reason];
  return new DomainError("conflict", code, sentence);
}

const starts: Record<RefusedStart, readonly [code: string, sentence: string]> = {
  past: ["slot_in_past", "has passed"],
  notice: ["slot_too_soon", "is too soon for the expert to prepare"],
  horizon: ["slot_too_far", "is further ahead than the expert plans"],
  closed: ["slot_closed", "lies outside the expert’s hours"],
  grid: ["slot_off_grid", "is none of the times offered"],
  busy: ["slot_taken", "is not free any more"],
  dailyLimit: ["slot_taken", "is on a day that has filled up"],
  ownDailyLimit: ["slot_taken", "is on a day that has as many of these sessions as the expert gives"],
};

/** The refusal of one of the proposed times; `when` is that time in the proposer's own words. */
export function proposedTimeRefused(reason: RefusedStart, startAt: string, when: string): DomainError {
  const [code, sentence] = starts[reason];
  const message = `${when} ${sentence}. Please pick another time in its place.`;
  return new DomainError(code === "slot_taken" ? "conflict" : "invalid", code, message, { errors: [{ path: "times", message }], help: { startAt } });
}

/** The refusal of the time that the booking has. */
export function sameTime(): DomainError {
  const message = "That is when the session is already. Please pick another time.";
  return new DomainError("invalid", "same_time", message, { errors: [{ path: "times", message }] });
}

/** The refusal to answer proposed times with one of them; `when` is that time in the reader's own words. */
export function alreadyProposed(startAt: string, when: string): DomainError {
  const message = `${when} is one of the times proposed to you. Take it, or pick others.`;
  return new DomainError("invalid", "already_proposed", message, { errors: [{ path: "times", message }], help: { startAt } });
}

/** The refusal of a second proposal while one stands. */
export function proposalStands(isMine: boolean): DomainError {
  return new DomainError("conflict", "proposal_open", isMine ? "You have proposed other times already. Take them back before you propose new ones." : "The other side has proposed times. Take one, or none, or answer with others.");
}

/** The refusal to answer one's own proposal. */
export function ownProposal(): DomainError {
  return new DomainError("conflict", "own_proposal", "You proposed these times yourself; the other side answers. You can take them back.");
}

const over: Record<Exclude<ProposalStatus, "open">, string> = {
  accepted: "These times were answered already: another one was taken.",
  declined: "These times were declined.",
  withdrawn: "These times were taken back.",
  expired: "These times were held until now and are free for others again.",
};

/** The refusal to answer what does not stand any more. */
export function proposalOver(status: Exclude<ProposalStatus, "open">): DomainError {
  return new DomainError("gone", "proposal_over", `${over[status]} The booking’s page says how it stands.`);
}
