import type { Side } from "@/lib/bookings/core/refund";
import type { NoticeKind } from "@/lib/notifications/core/kinds";

/** What may be told about a booking; each has a letter of the same name. */
export const bookingNotices = ["booking-confirmed", "booking-requested", "booking-declined", "booking-lapsed", "booking-cancelled", "late-payment", "booking-reminder", "payment-due", "proposal-received", "proposal-countered", "proposal-declined", "proposal-withdrawn", "proposal-expired", "booking-moved", "place-changed", "no-show-found", "no-show-appealed", "no-show-decided"] as const;

export type BookingNotice = (typeof bookingNotices)[number];

export const noticeKindOf: Readonly<Record<BookingNotice, NoticeKind>> = {
  "booking-confirmed": "confirmation",
  "booking-requested": "acceptance",
  "booking-declined": "acceptance",
  "booking-lapsed": "acceptance",
  "booking-cancelled": "cancellation",
  "late-payment": "cancellation",
  "booking-reminder": "reminder",
  "payment-due": "payment_due",
  "proposal-received": "change",
  "proposal-countered": "change",
  "proposal-declined": "change",
  "proposal-withdrawn": "change",
  "proposal-expired": "change",
  "booking-moved": "change",
  "place-changed": "change",
  "no-show-found": "cancellation",
  "no-show-appealed": "cancellation",
  "no-show-decided": "cancellation",
};

export type NoticeFacts = { readonly side: Side; readonly title: string; readonly otherName: string; readonly cancelledBySide: string | null };

/** One line of the notice centre for one side of a booking, and a sentence where it helps. */
export function noticeWords(notice: BookingNotice, { side, title, otherName, cancelledBySide }: NoticeFacts): { readonly title: string; readonly body: string } {
  const session = `${title} with ${otherName}`;
  const isClient = side === "client";
  const words: Record<BookingNotice, readonly [string, string]> = {
    "booking-confirmed": [`Confirmed: ${session}`, ""],
    "booking-requested": isClient
      ? [`Requested: ${session}`, "Nothing is charged until they accept."]
      : [`Please answer: ${session}`, "The time is kept until you do, at most two days."],
    "booking-declined": [`Declined: ${session}`, "Nothing was charged."],
    "booking-lapsed": [`Not answered: ${session}`, "The request ran out. Nothing was charged."],
    "booking-cancelled": [`Cancelled: ${session}`, cancelledBySide === null ? "" : cancelledBySide === side ? "You cancelled it." : `${otherName} cancelled it.`],
    "late-payment": [`Sent back in full: ${session}`, isClient ? "Your payment could not be used." : "There is nothing for you to do."],
    "booking-reminder": [`Coming up: ${session}`, ""],
    "payment-due": [`Not paid yet: ${session}`, "The time is only held for a few more minutes."],
    "proposal-received": [`Other times proposed: ${session}`, "They are held for you until you answer, at most two days."],
    "proposal-countered": [`None of your times, others instead: ${session}`, "Yours are free for others again; theirs are held for you until you answer, at most two days."],
    "proposal-declined": [`None of your times: ${session}`, "They are free for others again."],
    "proposal-withdrawn": [`Other times taken back: ${session}`, ""],
    "proposal-expired": [`Other times not answered: ${session}`, "They are free for others again."],
    "no-show-found": [`Missed: ${session}`, "Somebody did not come. You can read why on the booking’s page."],
    "no-show-appealed": [`Appealed: ${session}`, "The money waits until it is decided."],
    "no-show-decided": [`Decided: ${session}`, ""],
    "place-changed": [`In our own room: ${session}`, "Zoom did not answer. The link is on the booking."],
    "booking-moved": [`Moved: ${session}`, "Everything else stays as it was."],
  };
  const [line, body] = words[notice];
  return { title: line, body };
}
