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

/** Somebody looks for a room that this session does not have: it takes place elsewhere. */
export function meetsElsewhere(place: string): DomainError {
  return new DomainError("conflict", "meets_elsewhere", `This session takes place ${place}, not in a room on this site.`);
}

/** The meeting elsewhere is still being made. */
export function meetingNotMade(): DomainError {
  return new DomainError("conflict", "meeting_not_made", "The meeting is being made. Please try again in a moment.");
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

/** A page that speaks while it still waits at the door. */
export function notAdmitted(): DomainError {
  return new DomainError("conflict", "not_admitted", "You are not in the room yet: the host lets you in.");
}

/** Something that only the host of a session does. */
export function hostsOnly(): DomainError {
  return new DomainError("forbidden", "hosts_only", "Only the host of the session does that.");
}

/** Somebody is let in who does not wait, or does not any more. */
export function nobodyWaiting(name: string): DomainError {
  return new DomainError("conflict", "nobody_waiting", `${name} is not waiting any more.`);
}

/** A recording without both sides' yes. */
export function consentMissing(): DomainError {
  return new DomainError("conflict", "consent_missing", "A session is recorded only when both of you have agreed to it.");
}

/** The end of a recording whose parts have not all arrived. */
export function partsMissing(missing: readonly number[]): DomainError {
  return new DomainError("conflict", "parts_missing", "Some parts of the recording have not arrived yet.", { help: { missing: missing.slice(0, 100) } });
}

/** Notes that have grown beyond what is kept. */
export function notesTooLong(): DomainError {
  return new DomainError("too_large", "notes_too_long", "The notes are full. Please shorten them a little.");
}
