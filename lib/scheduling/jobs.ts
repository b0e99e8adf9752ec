import type { TaskList } from "graphile-worker";
import { transaction } from "@/lib/platform/transaction";
import { reindex } from "@/lib/scheduling/free-time-index";
import { readDueSubscriptions } from "@/lib/scheduling/ics/read-due";
import { moveFreeTimes } from "@/lib/scheduling/rebuild-free-times";

/** What the worker does for the free-time index and for subscribed calendars; each may run twice. */
export const schedulingJobs: TaskList = {
  "scheduling.index-free-times": (payload) => transaction((tx) => reindex(tx, [(payload as { calendarId: string }).calendarId])),
  "scheduling.move-free-times": async () => void (await moveFreeTimes(new Date())),
  "scheduling.read-subscriptions": async () => void (await readDueSubscriptions(new Date())),
};
