import { DomainError } from "@/lib/kernel/errors";
import type { RefusedStart } from "@/lib/scheduling/core/may-start";

const sentences: Record<RefusedStart, readonly [code: string, sentence: string]> = {
  past: ["slot_in_past", "That time has passed. Please pick another."],
  notice: ["slot_too_soon", "That is too soon for this expert to prepare. Please pick a later time."],
  horizon: ["slot_too_far", "That is further ahead than this expert plans. Please pick an earlier time."],
  closed: ["slot_closed", "The expert does not work at that time. Please pick another."],
  grid: ["slot_off_grid", "Sessions do not start at that minute. Please pick one of the times offered."],
  busy: ["slot_taken", "Someone just booked that time. These are free next."],
  dailyLimit: ["slot_taken", "That day has just filled up. These are free next."],
  ownDailyLimit: ["slot_taken", "That day has as many of these sessions as the expert gives on one day. These are free next."],
};

/** The refusal of a start, with the times that are free next (instants) as help. */
export function refusedStart(reason: RefusedStart, nextFree: readonly string[]): DomainError {
  const [code, sentence] = sentences[reason];
  const refusal = code === "slot_taken" ? "conflict" : "invalid";
  return new DomainError(refusal, code, sentence, { errors: [{ path: "startAt", message: sentence }], help: { nextFree } });
}

/** The refusal of a client's own offering. */
export function ownOffering(): DomainError {
  return new DomainError("invalid", "own_offering", "This is your own offering. Other people can book it.");
}

/** The refusal of an offering that its expert has taken down. */
export function offeringClosed(): DomainError {
  return new DomainError("gone", "offering_closed", "This offering is no longer booked. The expert may have others.");
}

/** The refusal of an expert who takes no bookings at the moment. */
export function expertAway(): DomainError {
  return new DomainError("not_found", "expert_not_bookable", "This expert is not taking bookings at the moment.");
}

/** The refusal when somebody holds more times than one person needs. */
export function tooManyHolds(limit: number): DomainError {
  return new DomainError("conflict", "too_many_holds", `You already hold ${limit} times. Pay for one or give one up first.`);
}

/** The refusal of a second booking of what one has booked already. */
export function alreadyBooked(bookingId: string): DomainError {
  return new DomainError("conflict", "already_booked", "You have booked this time already.", { help: { bookingId } });
}

/** The refusal to pay for a hold that has ended. */
export function holdEnded(): DomainError {
  return new DomainError("gone", "hold_ended", "This hold has ended and nothing was charged. Pick a time again.");
}

/** The refusal to pay twice. */
export function alreadyPaid(): DomainError {
  return new DomainError("conflict", "already_paid", "This booking is paid already.");
}

/** The refusal of a move that the booking's status does not allow any more. */
export function notNow(status: string, wanted: string): DomainError {
  return new DomainError("conflict", "booking_changed", `This booking is ${status.replaceAll("_", " ")}, so it cannot be ${wanted} any more.`);
}

/** The refusal to cancel what has begun. */
export function tooLateToCancel(): DomainError {
  return new DomainError("conflict", "too_late_to_cancel", "The session has begun, so it can no longer be cancelled.");
}
