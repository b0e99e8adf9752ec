import type { Task } from "graphile-worker";
import { tellNoShow } from "@/lib/bookings/tell-no-show";
import { tellParties, wasBooked, wasDeclinedByHost, wasRequested } from "@/lib/bookings/tell-parties";
import { tellMoved, tellProposal } from "@/lib/bookings/tell-proposal";
import { schedulePaymentDue, tellPaymentDue } from "@/lib/bookings/payment-due";
import { remind, RemindPayloadSchema } from "@/lib/bookings/remind";
import { scheduleReminders, scheduleRemindersOf } from "@/lib/bookings/reminders";

/** What people are told about what happens to a booking. */
export const bookingLetterJobs: Record<string, Task> = {
  "bookings.mail-confirmed": tellParties("booking-confirmed"),
  "bookings.mail-requested": tellParties("booking-requested"),
  "bookings.mail-declined": tellParties("booking-declined", "client", wasDeclinedByHost),
  "bookings.mail-cancelled": tellParties("booking-cancelled", "both", wasBooked),
  "bookings.mail-lapsed": tellParties("booking-lapsed", "both", wasRequested),
  "bookings.mail-late-payment": tellParties("late-payment"),
  "bookings.mail-proposal": (payload) => tellProposal(payload as { bookingId: string; proposalId: string }),
  "bookings.mail-moved": (payload) => tellMoved(payload as { bookingId: string }),
  "bookings.mail-no-show": (payload) => tellNoShow("no-show-found", payload),
  "bookings.mail-appealed": (payload) => tellNoShow("no-show-appealed", payload),
  "bookings.mail-appeal-decided": (payload) => tellNoShow("no-show-decided", payload),
  "bookings.mail-place-changed": tellParties("place-changed"),
  "bookings.schedule-reminders": (payload) => scheduleReminders((payload as { bookingId: string }).bookingId),
  "bookings.reschedule-reminders": (payload) => scheduleRemindersOf((payload as { userId: string }).userId),
  "bookings.schedule-payment-due": (payload) => schedulePaymentDue((payload as { bookingId: string }).bookingId),
  "bookings.payment-due": (payload) => tellPaymentDue((payload as { bookingId: string }).bookingId),
  "bookings.remind": (payload) => remind(RemindPayloadSchema.parse(payload)),
};
