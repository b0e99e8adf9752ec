import type { TaskList } from "graphile-worker";
import { orderDueReadings, orderWholeReadings } from "@/lib/scheduling/outside/order-reading";
import { readConnection } from "@/lib/scheduling/outside/read-connection";

/** What the worker does for calendars at Google and Microsoft; each may run twice. */
export const outsideCalendarJobs: TaskList = {
  "scheduling.read-connection": (payload) => readConnection((payload as { connectionId: string }).connectionId, new Date()),
  "scheduling.read-calendars-whole": (payload) => orderWholeReadings((payload as { calendarId: string }).calendarId),
  "scheduling.read-due-connections": () => orderDueReadings(new Date()),
};
