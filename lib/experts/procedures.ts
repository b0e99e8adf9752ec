import { z } from "zod";
import { ExpertProfileSchema } from "@/lib/experts/core/card";
import { OfferingSchema } from "@/lib/experts/core/offering";
import { getExpert as readExpert } from "@/lib/experts/queries";
import { suggest, SuggestionSchema } from "@/lib/experts/suggest";
import { pageOf } from "@/lib/kernel/page";
import { openOperation } from "@/lib/platform/procedure";

const tags = ["Experts"];
const SlugSchema = z.object({ slug: z.string().max(120) });

/** Subjects and people for a search box. */
export const suggestExperts = openOperation("experts.suggest")
  .route({ method: "GET", path: "/experts/suggest", summary: "Suggest subjects and people", tags })
  .input(z.object({ q: z.string().max(100) }))
  .output(z.object({ items: z.array(SuggestionSchema) }))
  .handler(async ({ input }) => ({ items: await suggest(input.q) }));

/** One profile with its offerings. */
export const getExpert = openOperation("experts.get")
  .route({ method: "GET", path: "/experts/{slug}", summary: "One expert", tags })
  .input(SlugSchema)
  .output(ExpertProfileSchema)
  .handler(({ input, context }) => readExpert(context.actor, input.slug));

/** What can be booked with one expert. */
export const listOfferings = openOperation("experts.list-offerings")
  .route({ method: "GET", path: "/experts/{slug}/offerings", summary: "What can be booked with an expert", tags })
  .input(SlugSchema)
  .output(pageOf(OfferingSchema))
  .handler(async ({ input, context }) => {
    const { offerings } = await readExpert(context.actor, input.slug);
    return { items: offerings, nextCursor: null, total: offerings.length };
  });
