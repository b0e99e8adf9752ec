import { DomainError } from "@/lib/kernel/errors";

/** Somebody came before the room opens. */
export function roomNotOpen(opensAt: Date, timeZone: string): DomainError {
  const time = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZone }).format(opensAt);
  return new DomainError("conflict", "room_not_open", `The room opens on ${time} (${timeZone}).`, { help: { opensAt: opensAt.toISOString() } });
}

/** Somebody came after the room closed. */
export function roomClosed(): DomainError {
  return new DomainError("gone", "room_closed", "This session is over and its room is closed.");
}

/** A page that speaks after it left, or was silent for so long that it counts as gone. */
export function stayEnded(): DomainError {
  return new DomainError("conflict", "stay_ended", "You are not in the room any more. Please come in again.");
}

/** A page that speaks after another window of the same person took its place. */
export function joinedElsewhere(): DomainError {
  return new DomainError("conflict", "joined_elsewhere", "You joined in another window, so this one is no longer in the room.");
}

/** A part of a recording that is finished, withdrawn or gone. */
export function recordingOver(): DomainError {
  return new DomainError("conflict", "recording_over", "This recording has ended, so nothing more is added to it.");
}

/** A part whose bytes are not those that were sent. */
export function partCorrupted(): DomainError {
  return new DomainError("invalid", "part_corrupted", "That part did not arrive as it was sent. Please send it again.");
}

/** More than a recording may be. */
export function recordingTooLarge(): DomainError {
  return new DomainError("too_large", "recording_too_large", "A recording has parts of at most 5 MB, and at most 4 GB in all.");
}
