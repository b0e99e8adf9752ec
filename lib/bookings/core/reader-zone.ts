/** The zone in which somebody reads a booking, on its page as in its letters: their account's; who never chose one, the zone that was used last. */
export function readerZone(account: string, used: string): string {
  return account === "UTC" ? used : account;
}
