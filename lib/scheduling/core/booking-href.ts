/** The address where a picked time is held and paid; `start` in epoch milliseconds. */
export function bookingHref({ slug, offeringId, start, timeZone }: { slug: string; offeringId: string; start: number; timeZone: string }): string {
  const at = `${new Date(start).toISOString().slice(0, 19)}Z`;
  return `/book/${slug}?offering=${offeringId}&start=${encodeURIComponent(at)}&tz=${encodeURIComponent(timeZone)}`;
}
