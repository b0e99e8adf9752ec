/** Everything that the log of a meeting knows, in the words it is kept in. */
export const logKinds = [
  "room.made", "room.moved", "room.closed",
  "vendor.asked", "vendor.failed", "vendor.failed-over",
  "session.started", "session.ended",
  "stay.asked", "stay.admitted", "stay.joined", "stay.left",
  "consent.given", "consent.withdrawn",
  "recording.started", "recording.stopped", "recording.filed", "recording.failed", "recording.deleted", "recording.read",
  "transcript.filed", "transcript.failed",
] as const;

export type LogKind = (typeof logKinds)[number];
