import type { MarkVerdict } from "@/lib/bookings/core/no-show";
import { appealHours, markHours } from "@/lib/bookings/core/no-show";
import { graceMinutes } from "@/lib/bookings/core/attendance";
import { DomainError } from "@/lib/kernel/errors";

type Refused = Extract<MarkVerdict, { ok: false }>["reason"];

const sentences: Record<Refused, readonly [code: string, sentence: string]> = {
  not_confirmed: ["booking_changed", "This booking is not, or not any more, one that somebody could have missed."],
  too_early: ["no_show_too_early", `Please wait until ${graceMinutes} minutes after the start; people are late sometimes.`],
  too_late: ["no_show_too_late", `That could be said until ${markHours} hours after the end.`],
  met: ["attendance_disagrees", "By the records of the room you were in it together, so this session has taken place."],
  both_waited: ["attendance_disagrees", "By the records of the room you were both there when it began."],
  only_client: ["attendance_disagrees", "By the records of the room only the client was there when the waiting time ended."],
  only_host: ["attendance_disagrees", "By the records of the room only the expert was there when the waiting time ended."],
  nobody: ["attendance_disagrees", "By the records of the room you were not there either when the waiting time ended."],
  kept_outside: ["attendance_disagrees", "By the records of the room the client waited outside and was not let in."],
};

/** The refusal to call the other side absent. */
export function mayNotMark(reason: Refused): DomainError {
  const [code, sentence] = sentences[reason];
  return new DomainError("conflict", code, sentence);
}

/** The refusal of an appeal that comes too late. */
export function appealOver(): DomainError {
  return new DomainError("conflict", "appeal_over", `An appeal was possible for ${appealHours} hours. This is settled now.`);
}

/** The refusal of a second appeal. */
export function alreadyAppealed(): DomainError {
  return new DomainError("conflict", "already_appealed", "The other side has appealed already; the decision will count for both of you.");
}

/** The refusal to decide what does not, or no longer, wait for a decision. */
export function caseClosed(): DomainError {
  return new DomainError("conflict", "case_closed", "This does not wait for a decision any more.");
}

/** The refusal of an appeal by the side that nothing was found against. */
export function nothingToAppeal(): DomainError {
  return new DomainError("conflict", "nothing_to_appeal", "Nothing was found against you here, so there is nothing to appeal.");
}
