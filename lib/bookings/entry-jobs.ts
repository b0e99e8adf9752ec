import type { TaskList } from "graphile-worker";
import { type EntryJob, fillCalendars, orderEntries, writeEntry } from "@/lib/bookings/keep-entries";

/** Sessions in the calendars that people keep elsewhere; each may run twice. */
export const entryJobs: TaskList = {
  "bookings.order-entries": (payload) => orderEntries((payload as { bookingId: string }).bookingId),
  "bookings.write-entry": (payload, { job }) => writeEntry(payload as EntryJob, job.attempts, new Date()),
  "bookings.fill-calendars": (payload) => fillCalendars((payload as { userId: string }).userId, new Date()),
};
