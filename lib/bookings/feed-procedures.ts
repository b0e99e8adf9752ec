import { z } from "zod";
import { makeFeed, ownFeed, revokeFeed } from "@/lib/bookings/own-feed";
import { memberOperation } from "@/lib/platform/procedure";

const tags = ["Calendars"];
const StateSchema = z.object({ createdAt: z.iso.datetime(), lastReadAt: z.iso.datetime().nullable() });

export const getFeedProcedure = memberOperation("calendar-feed.get", { rate: "read" })
  .route({ method: "GET", path: "/calendars/me/feed", summary: "Whether you have a private calendar address", description: "The address itself is shown once, when it is made.", tags })
  .output(z.object({ feed: StateSchema.nullable() }))
  .handler(async ({ context }) => ({ feed: await ownFeed(context.actor) }));

export const makeFeedProcedure = memberOperation("calendar-feed.make")
  .route({ method: "POST", path: "/calendars/me/feed", successStatus: 201, summary: "Make a private calendar address", description: "All your sessions as an iCalendar file, for programs to subscribe to. Shown this once; an earlier address is worthless from then on.", tags })
  .output(z.object({ url: z.url(), webcalUrl: z.string() }))
  .handler(({ context }) => makeFeed(context.actor, context.now));

export const revokeFeedProcedure = memberOperation("calendar-feed.revoke")
  .route({ method: "DELETE", path: "/calendars/me/feed", successStatus: 204, summary: "Make your calendar address worthless", tags })
  .handler(({ context }) => revokeFeed(context.actor, context.now));

export const feedProcedures = { get: getFeedProcedure, make: makeFeedProcedure, revoke: revokeFeedProcedure };
