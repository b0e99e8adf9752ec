import type { Task } from "graphile-worker";
import { mailParties, wasBooked, wasRequested } from "@/lib/bookings/mail-parties";
import { scheduleReminders } from "@/lib/bookings/reminders";

/** The letters that follow what happens to a booking. */
export const bookingLetterJobs: Record<string, Task> = {
  "bookings.mail-confirmed": mailParties("booking-confirmed"),
  "bookings.mail-requested": mailParties("booking-requested"),
  "bookings.mail-declined": mailParties("booking-declined", "client"),
  "bookings.mail-cancelled": mailParties("booking-cancelled", "both", wasBooked),
  "bookings.mail-lapsed": mailParties("booking-lapsed", "both", wasRequested),
  "bookings.mail-late-payment": mailParties("late-payment"),
  "bookings.schedule-reminders": (payload) => scheduleReminders((payload as { bookingId: string }).bookingId),
};
