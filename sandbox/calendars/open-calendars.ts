import { createCalendarStore } from "@/sandbox/calendars/calendar-store";
import { createChannels } from "@/sandbox/calendars/channels";
import { startPusher } from "@/sandbox/calendars/pusher";
import { serveCalendars } from "@/sandbox/calendars/serve-calendars";
import { serveGoogleCalendar } from "@/sandbox/calendars/serve-google-calendar";
import { serveGraph } from "@/sandbox/calendars/serve-graph";
import type { Faults } from "@/sandbox/control/faults";
import type { Grants } from "@/sandbox/google/grants";
import type { Router } from "@/sandbox/router";
import type { World } from "@/sandbox/world";

/** The calendars of both vendors: their APIs, the page to look at them, and whoever carries the pushes. */
export function openCalendars(router: Router, world: World, faults: Faults, grants: { readonly google: Grants; readonly microsoft: Grants }) {
  const { database, clock } = world;
  const channels = createChannels(database, clock);
  const pusher = startPusher(world, channels);
  const store = createCalendarStore(database, clock, (calendar, eventId, change) => {
    channels.announce(calendar, eventId, change);
    pusher.wake();
  });
  const parts = { router, database, clock, store, channels, faults, grants, wake: () => pusher.wake() };
  serveGoogleCalendar(parts);
  serveGraph(parts);
  serveCalendars(parts);
  return { count: () => store.everyCalendar().length, wake: () => pusher.wake(), stop: () => pusher.stop() };
}
