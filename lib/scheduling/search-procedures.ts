import { z } from "zod";
import { ExpertCardSchema } from "@/lib/experts/core/card";
import { windowsOf } from "@/lib/experts/core/free-window";
import { ExpertSearchSchema } from "@/lib/experts/core/search";
import { instant } from "@/lib/kernel/instant";
import { offsetOf, pageOf, PageQuerySchema } from "@/lib/kernel/page";
import { MINUTE } from "@/lib/kernel/zone";
import { publicUrl } from "@/lib/platform/env";
import { openOperation } from "@/lib/platform/procedure";
import { bookingHref } from "@/lib/scheduling/core/booking-href";
import { type FoundExpert, refuseFaultyWindow, searchExperts } from "@/lib/scheduling/search-experts";

/** For each value, how many experts its choice would show: with every other filter as it is, and whatever is chosen in this facet. */
const FacetSchema = z.array(z.object({ value: z.string(), count: z.int() }));
const FacetsSchema = z.object({ kind: FacetSchema, language: FacetSchema, country: FacetSchema, expertise: FacetSchema });

/** A free time inside the asked window; `bookUrl` is where a person reviews and holds it. */
const FreeTimeSchema = z.object({ startAt: z.string(), endAt: z.string(), offeringId: z.string(), bookUrl: z.string() });

const FoundSchema = ExpertCardSchema.extend({ freeTimes: z.array(FreeTimeSchema).optional() });

/** Published experts; filters that are given several times mean any of them. With a time, only who is free then, and when. */
export const listExperts = openOperation("experts.list")
  .route({ method: "GET", path: "/experts", summary: "Find experts, also by when they are free", tags: ["Experts"] })
  .input(ExpertSearchSchema.extend(PageQuerySchema.shape))
  .output(pageOf(FoundSchema).extend({ facets: FacetsSchema }))
  .handler(async ({ input: { limit, cursor, ...search }, context: { now } }) => {
    refuseFaultyWindow(search, now);
    const { items: found, total, nextCursor, facets } = await searchExperts(search, { limit, offset: offsetOf(cursor) }, now);
    const isTimed = windowsOf(search, now.getTime()) !== null;
    const items = found.map((expert) => (isTimed ? { ...expert, freeTimes: freeTimesOf(expert, search.timeZone ?? "UTC") } : expert));
    return { items, total, nextCursor, facets: facets() };
  });

function freeTimesOf({ slug, offering, starts }: FoundExpert, timeZone: string): z.infer<typeof FreeTimeSchema>[] {
  if (!offering) return [];
  return starts.map((start) => ({
    startAt: instant(new Date(start)),
    endAt: instant(new Date(start + offering.durationMinutes * MINUTE)),
    offeringId: offering.id,
    bookUrl: publicUrl(bookingHref({ slug, offeringId: offering.id, start, timeZone })),
  }));
}
