import type { TaskList } from "graphile-worker";
import { settleNoShows } from "@/lib/bookings/close-case";
import { completeSessions } from "@/lib/bookings/complete-sessions";
import { lapseOnCalendar } from "@/lib/bookings/lapse";
import { settlePayment } from "@/lib/bookings/settle-payment";
import { lapseEverywhere, settleForgotten } from "@/lib/bookings/sweep-bookings";

/** What the worker does for bookings; each may run twice. */
export const bookingJobs: TaskList = {
  "bookings.settle-payment": async (payload) => void (await settlePayment((payload as { paymentId: string }).paymentId)),
  "bookings.lapse": (payload) => lapseOnCalendar((payload as { calendarId: string }).calendarId),
  "bookings.lapse-everywhere": () => lapseEverywhere(),
  "bookings.complete-sessions": async () => void (await completeSessions(new Date())),
  "bookings.settle-no-shows": async () => void (await settleNoShows(new Date())),
  "bookings.settle-forgotten": () => settleForgotten(new Date()),
};
