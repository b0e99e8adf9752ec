import type { TaskList } from "graphile-worker";
import type { EventName } from "@/lib/kernel/events";
import { accountLetters, mailOn } from "@/lib/notifications/account-mails";
import { createDraftProfile } from "@/lib/experts/create-draft-profile";
import { guestLetters } from "@/lib/experts/guest-letters";
import { identityJobs } from "@/lib/identity/jobs";
import type { Compose } from "@/lib/notifications/letter";
import { auditJobs } from "@/lib/audit/jobs";
import { bookingLetterJobs } from "@/lib/bookings/letter-jobs";
import { bookingJobs } from "@/lib/bookings/jobs";
import { entryJobs } from "@/lib/bookings/entry-jobs";
import { bookingLetters } from "@/lib/bookings/booking-letters";
import { meetingJobs } from "@/lib/meetings/jobs";
import { meetingLetters } from "@/lib/meetings/meeting-letters";
import { meetingVendorJobs } from "@/lib/meetings/vendor-jobs";
import { sendMail } from "@/lib/notifications/send-mail";
import { freeAbandonedJobs } from "@/lib/platform/jobs";
import { paymentJobs } from "@/lib/payments/jobs";
import { calendarLetters } from "@/lib/scheduling/calendar-letters";
import { reviewJobs } from "@/lib/reviews/jobs";
import { reviewLetters } from "@/lib/reviews/review-letters";
import { schedulingJobs } from "@/lib/scheduling/jobs";
import { outsideCalendarJobs } from "@/lib/scheduling/outside/jobs";

/** Which reactions answer which event; each becomes a job of its own, retried on its own. */
export const reactions: Partial<Record<EventName, readonly string[]>> = {
  "person.signed-up": ["mail.verify-email", "experts.create-draft"],
  "verification.asked": ["mail.verify-email"],
  "password.reset-asked": ["mail.reset-password"],
  "password.changed": ["mail.password-changed"],
  "sign-up.address-known": ["mail.address-known"],
  "booking.held": ["bookings.schedule-payment-due"],
  "offerings.changed": ["scheduling.index-free-times"],
  "booking.confirmed": ["meetings.make-room", "bookings.mail-confirmed", "bookings.schedule-reminders", "bookings.order-entries"],
  "booking.requested": ["bookings.mail-requested"],
  "booking.declined": ["bookings.mail-declined"],
  "booking.moved": ["meetings.arrange", "bookings.mail-moved", "bookings.schedule-reminders", "bookings.order-entries"],
  "proposal.made": ["bookings.mail-proposal"],
  "proposal.closed": ["bookings.mail-proposal"],
  "booking.cancelled": ["meetings.arrange", "bookings.mail-cancelled", "bookings.order-entries"],
  "booking.no-show": ["bookings.mail-no-show"],
  "booking.appealed": ["bookings.mail-appealed"],
  "booking.appeal-decided": ["bookings.mail-appeal-decided"],
  "booking.completed": ["reviews.schedule-request"],
  "booking.expired": ["bookings.mail-lapsed"],
  "payment.succeeded": ["bookings.settle-payment"],
  "payment.authorised": ["bookings.settle-payment"],
  "payment.voided": ["bookings.settle-payment"],
  "payment.unusable": ["bookings.mail-late-payment"],
  "meeting.made": ["bookings.order-entries"],
  "meeting.failed-over": ["bookings.mail-place-changed", "bookings.order-entries"],
  "availability.changed": ["scheduling.read-calendars-whole"],
  "calendar.connected": ["bookings.fill-calendars"],
  "reminders.chosen": ["bookings.reschedule-reminders"],
};

/** Every letter by name. */
export const letters: Readonly<Record<string, Compose>> = {
  ...accountLetters,
  ...bookingLetters,
  ...reviewLetters,
  ...guestLetters,
  ...calendarLetters,
  ...meetingLetters,
};

/** Every job by name. */
export const jobs: TaskList = {
  ...bookingJobs,
  ...paymentJobs,
  ...meetingJobs,
  ...meetingVendorJobs,
  ...bookingLetterJobs,
  ...reviewJobs,
  ...identityJobs,
  ...auditJobs,
  ...schedulingJobs,
  ...outsideCalendarJobs,
  ...entryJobs,
  "jobs.free-abandoned": () => freeAbandonedJobs(),
  "experts.create-draft": (payload) => createDraftProfile((payload as { userId: string }).userId),
  "notifications.send-mail": (payload) => sendMail((payload as { mailId: string }).mailId, letters),
  "mail.verify-email": (payload, { job }) => mailOn("verify-email")(payload, job),
  "mail.reset-password": (payload, { job }) => mailOn("reset-password")(payload, job),
  "mail.password-changed": (payload, { job }) => mailOn("password-changed")(payload, job),
  "mail.address-known": (payload, { job }) => mailOn("address-known")(payload, job),
};

/** Everything that happens by the clock, in one list. */
export const crontab = `
* * * * * bookings.lapse-everywhere
* * * * * bookings.complete-sessions
* * * * * bookings.settle-no-shows
*/2 * * * * payments.sweep
*/2 * * * * bookings.settle-forgotten
*/5 * * * * meetings.tidy-rooms
*/2 * * * * meetings.sweep-zoom-events
30 2 * * * meetings.forget-recordings
* * * * * jobs.free-abandoned
0 3 * * * audit.anchor
*/5 * * * * scheduling.move-free-times
* * * * * scheduling.read-due-connections
* * * * * scheduling.read-subscriptions
`;
