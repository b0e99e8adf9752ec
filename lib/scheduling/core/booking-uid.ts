/** The id under which a session of ours stands in people's calendars: the same in mails, in the feed and in calendars that we write. */
export function bookingUid(bookingId: string, host: string): string {
  return `booking-${bookingId}@${host}`;
}

/** The booking that such an id names, whatever address this installation had then; null for events of others. */
export function bookingOfUid(uid: string): string | null {
  return /^booking-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@/.exec(uid.trim())?.[1] ?? null;
}
