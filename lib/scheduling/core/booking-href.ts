/** The address where a picked time is held and paid; `start` in epoch milliseconds. */
export function bookingHref({ slug, offeringId, start, timeZone }: { slug: string; offeringId: string; start: number; timeZone: string }): string {
  const query = new URLSearchParams({ offering: offeringId, start: `${new Date(start).toISOString().slice(0, 19)}Z`, tz: timeZone });
  return `/book/${slug}?${query}`;
}
