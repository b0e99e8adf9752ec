import { expertOperation } from "@/lib/platform/procedure";
import { SubscriptionSchema, SubscriptionViewSchema } from "@/lib/scheduling/core/subscription";
import { subscribeCalendar } from "@/lib/scheduling/ics/subscribe";

export const subscribeProcedure = expertOperation("calendars.subscribe", { isIdempotent: true })
  .route({
    method: "POST", path: "/calendars/me/subscriptions", successStatus: 201, summary: "Subscribe to a calendar by its address", tags: ["Calendars"],
    description: "The address of an iCalendar file (`https:` or `webcal:`) on the public internet. It is read at once and then each minute; what is busy there is not free here. It is listed, read again and ended like any other connection.",
  })
  .input(SubscriptionSchema)
  .output(SubscriptionViewSchema)
  .handler(({ context, input }) => subscribeCalendar(context.actor, input, context.now));
