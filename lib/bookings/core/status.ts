/** What can happen to a booking. `pay` is money taken, `authorise` is money set aside for a request. */
export const bookingMoves = ["pay", "authorise", "accept", "decline", "cancel", "release", "lapse", "complete", "miss", "overturn"] as const;

export type BookingMove = (typeof bookingMoves)[number];

export const bookingStatuses = ["held", "awaiting_acceptance", "confirmed", "completed", "cancelled", "expired", "declined", "no_show"] as const;

export type BookingStatus = (typeof bookingStatuses)[number];

const table: Record<BookingStatus, Partial<Record<BookingMove, BookingStatus>>> = {
  held: { pay: "confirmed", authorise: "awaiting_acceptance", release: "cancelled", cancel: "cancelled", lapse: "expired" },
  awaiting_acceptance: { pay: "confirmed", accept: "awaiting_acceptance", decline: "declined", cancel: "cancelled", lapse: "expired" },
  confirmed: { cancel: "cancelled", complete: "completed", miss: "no_show" },
  // Money that came late may win the time back, if it is still free.
  expired: { pay: "confirmed", authorise: "awaiting_acceptance" },
  completed: {},
  cancelled: {},
  declined: {},
  // An appeal may show that everybody came.
  no_show: { overturn: "completed" },
};

/** Where a move leads from a status, or null when it is not legal there. */
export function nextStatus(status: BookingStatus, move: BookingMove): BookingStatus | null {
  return table[status][move] ?? null;
}

/** Whether the booking takes up the expert's time. */
export function takesTime(status: BookingStatus): boolean {
  return status === "held" || status === "awaiting_acceptance" || status === "confirmed";
}

/** Whether nothing more can happen to the booking itself, late money aside. */
export function isOver(status: BookingStatus): boolean {
  return !takesTime(status);
}
