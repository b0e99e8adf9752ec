import type { FeaturedExpert } from "@/components/landing/featured-experts";
import { featuredExperts } from "@/lib/experts/queries";
import { nextFree } from "@/lib/scheduling/free-slots";

/** The experts of the landing page, each with the next time that is free. */
export async function featuredWithTimes(now: Date): Promise<FeaturedExpert[]> {
  const experts = await featuredExperts();
  const asks = experts.flatMap(({ calendarId, offering }) => (offering ? [{ calendarId, ...offering }] : []));
  const starts = await nextFree(asks, 1, now);
  return experts.map((expert) => {
    const start = starts[asks.findIndex(({ calendarId }) => calendarId === expert.calendarId)]?.[0];
    return { ...expert, nextFree: start === undefined ? null : new Date(start).toISOString() };
  });
}
