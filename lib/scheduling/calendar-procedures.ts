import { z } from "zod";
import { memberOperation } from "@/lib/platform/procedure";
import { CalendarChoicesSchema, ConnectionSchema, VendorNameSchema } from "@/lib/scheduling/core/connections";
import { SubscriptionSchema, SubscriptionViewSchema } from "@/lib/scheduling/core/subscription";
import { subscribeCalendar } from "@/lib/scheduling/ics/subscribe";
import { chooseCalendars } from "@/lib/scheduling/outside/choose-calendars";
import { startConnecting } from "@/lib/scheduling/outside/connect-calendar";
import { disconnectCalendar } from "@/lib/scheduling/outside/disconnect-calendar";
import { listConnections } from "@/lib/scheduling/outside/list-connections";
import { readAgain } from "@/lib/scheduling/outside/read-again";
import { connectableVendors } from "@/lib/scheduling/outside/vendors";

const tags = ["Calendars"];
const IdSchema = z.object({ id: z.string() });

export const listConnectionsProcedure = memberOperation("calendars.list", { rate: "read" })
  .route({ method: "GET", path: "/calendars/me/connections", summary: "Your calendars elsewhere", description: "`connectable` says which vendors this installation can connect to.", tags })
  .output(z.object({ items: z.array(ConnectionSchema), connectable: z.array(VendorNameSchema) }))
  .handler(async ({ context }) => ({ items: await listConnections(context.actor), connectable: connectableVendors() }));

const VendorSchema = z.object({ provider: VendorNameSchema, account: z.string().max(320).nullable().default(null).describe("The account to suggest there, to connect it again.") });

export const connectCalendarProcedure = memberOperation("calendars.connect", { isIdempotent: true })
  .route({
    method: "POST", path: "/calendars/me/connections", successStatus: 201, summary: "Connect Google Calendar or Microsoft 365, or subscribe to an address", tags,
    description:
      "For a vendor it answers an address: open it in a browser in which you are signed in, allow what is asked, and the account is connected; it is worth a quarter of an hour. " +
      "For `ics`, give the address of an iCalendar file (`https:` or `webcal:`) on the public internet. It is read at once and then each minute; what is busy there is not free here.",
  })
  .input(z.discriminatedUnion("provider", [VendorSchema, SubscriptionSchema]))
  .output(z.union([z.object({ url: z.string() }), SubscriptionViewSchema]))
  .handler(({ context: { actor, now }, input }) => (input.provider === "ics" ? subscribeCalendar(actor, input, now) : startConnecting(actor, input.provider, input.account, now)));

export const chooseCalendarsProcedure = memberOperation("calendars.choose")
  .route({ method: "PUT", path: "/calendars/me/connections/{id}", summary: "Choose what is read and where sessions go", tags })
  .input(CalendarChoicesSchema.extend({ id: z.string() }))
  .output(ConnectionSchema)
  .handler(({ context, input: { id, ...choices } }) => chooseCalendars(context.actor, id, choices));

export const readAgainProcedure = memberOperation("calendars.read-again")
  .route({ method: "POST", path: "/calendars/me/connections/{id}/read", summary: "Read a calendar account now", description: "A broken connection that answers again is whole again.", tags })
  .input(IdSchema)
  .output(ConnectionSchema)
  .handler(({ context, input }) => readAgain(context.actor, input.id, context.now));

export const disconnectCalendarProcedure = memberOperation("calendars.disconnect")
  .route({ method: "DELETE", path: "/calendars/me/connections/{id}", successStatus: 204, summary: "Disconnect a calendar account", description: "The times it had taken are free at once. Sessions that were written there stay there.", tags })
  .input(IdSchema)
  .handler(({ context, input }) => disconnectCalendar(context.actor, input.id, context.now));

export const calendarProcedures = {
  list: listConnectionsProcedure, connect: connectCalendarProcedure, choose: chooseCalendarsProcedure, readAgain: readAgainProcedure, disconnect: disconnectCalendarProcedure,
};
