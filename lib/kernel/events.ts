/** Everything the rooms announce to those above them. Payloads carry ids only: a reaction loads what it needs, as it is then. */
export type Events = {
  "person.signed-up": { userId: string };
  "sign-up.address-known": { userId: string };
  "verification.asked": { userId: string };
  "password.reset-asked": { userId: string };
  "password.changed": { userId: string };
  "person.suspended": { userId: string };
  "reminders.chosen": { userId: string };
  "calendar.connected": { userId: string };
  "availability.changed": { calendarId: string };
  "offerings.changed": { calendarId: string };
  "booking.held": { bookingId: string };
  "booking.requested": { bookingId: string };
  "booking.confirmed": { bookingId: string };
  "booking.declined": { bookingId: string };
  "booking.moved": { bookingId: string };
  "booking.cancelled": { bookingId: string };
  "booking.expired": { bookingId: string };
  "booking.completed": { bookingId: string };
  "booking.no-show": { bookingId: string };
  "booking.appealed": { bookingId: string };
  "booking.appeal-decided": { bookingId: string };
  "meeting.made": { bookingId: string };
  "meeting.failed-over": { bookingId: string };
  "proposal.made": { proposalId: string; bookingId: string };
  "proposal.closed": { proposalId: string; bookingId: string };
  "payment.authorised": { paymentId: string; bookingId: string };
  "payment.succeeded": { paymentId: string; bookingId: string };
  "payment.failed": { paymentId: string; bookingId: string };
  "payment.voided": { paymentId: string; bookingId: string };
  "refund.succeeded": { refundId: string; bookingId: string };
  "payment.unusable": { paymentId: string; bookingId: string };
};

export type EventName = keyof Events;
