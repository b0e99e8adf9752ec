import type { TaskList } from "graphile-worker";
import type { EventName } from "@/lib/kernel/events";

/** Which reactions answer which event; each becomes a job of its own, retried on its own. */
export const reactions: Partial<Record<EventName, readonly string[]>> = {};

/** Every job by name. */
export const jobs: TaskList = {};

/** Everything that happens by the clock, in one list. */
export const crontab = ``;
