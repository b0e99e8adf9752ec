import { openOperation } from "@/lib/platform/procedure";
import { listSlots as readSlots, SlotsQuerySchema, SlotsSchema } from "@/lib/scheduling/list-slots";

/** Free times of one offering. */
export const listSlots = openOperation("scheduling.list-slots")
  .route({ method: "GET", path: "/experts/{slug}/slots", summary: "Free times of an expert", tags: ["Experts"] })
  .input(SlotsQuerySchema)
  .output(SlotsSchema)
  .handler(({ input, context }) => readSlots(context.actor, input, context.now));
