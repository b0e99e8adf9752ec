import { z } from "zod";
import { pageOf } from "@/lib/kernel/page";
import { memberOperation, openOperation } from "@/lib/platform/procedure";
import { appealNoShow } from "@/lib/bookings/appeal-no-show";
import { attendanceOf } from "@/lib/bookings/attendance-of";
import { acceptBooking, declineBooking } from "@/lib/bookings/answer-request";
import { cancelBooking, cancelTerms, releaseHold } from "@/lib/bookings/cancel-booking";
import {
  AnswerSchema, BookingIdSchema, BookingQuerySchema, BookingSchema, CancelledSchema, CancelSchema, CheckoutAnswerSchema, CheckoutSchema,
  HistoryEntrySchema, QuoteSchema, TermsSchema, TimeChoiceSchema,
} from "@/lib/bookings/core/schema";
import { AppealSchema, AttendanceSchema, MarkSchema } from "@/lib/bookings/core/no-show-schema";
import { markNoShow } from "@/lib/bookings/mark-no-show";
import { holdTime } from "@/lib/bookings/hold-time";
import { moveProcedures } from "@/lib/bookings/move-procedures";
import { bookingHistory, getBooking, listBookings } from "@/lib/bookings/queries";
import { quoteTime } from "@/lib/bookings/quote-time";
import { startCheckout } from "@/lib/bookings/start-checkout";

const tags = ["Bookings"];

export const quote = openOperation("bookings.quote")
  .route({ method: "POST", path: "/quotes", summary: "Price, tax, policy and refund table of a time", tags })
  .input(TimeChoiceSchema)
  .output(QuoteSchema)
  .handler(({ input, context }) => quoteTime(context.actor, input, context.now));

export const hold = memberOperation("bookings.hold", { isIdempotent: true })
  .route({ method: "POST", path: "/bookings", successStatus: 201, summary: "Hold a time for 15 minutes", description: "Refused with `slot_taken` (409) when somebody else has it: `help.nextFree` lists the next free times. Also `slot_in_past`, `slot_too_soon`, `slot_too_far`, `slot_closed`, `slot_off_grid`, `own_offering` (422), `offering_closed` (410), `expert_not_bookable` (404), `too_many_holds`, `too_many_upcoming`, `already_booked` (409), and of an offering that is not for anyone `clients_only`, `invitation_needed`, `approval_needed`, `approval_pending`, `guest_refused` (403).", tags })
  .input(TimeChoiceSchema)
  .output(BookingSchema)
  .handler(({ input, context }) => holdTime(context.actor, input));

export const list = memberOperation("bookings.list", { rate: "read" })
  .route({ method: "GET", path: "/bookings", summary: "My bookings, as client or host", tags })
  .input(BookingQuerySchema)
  .output(pageOf(BookingSchema))
  .handler(async ({ input, context }) => {
    const page = await listBookings(context.actor, input);
    return { ...page, items: [...page.items] };
  });

export const get = memberOperation("bookings.get", { rate: "read" })
  .route({ method: "GET", path: "/bookings/{id}", summary: "One booking of mine", tags })
  .input(BookingIdSchema)
  .output(BookingSchema)
  .handler(({ input, context }) => getBooking(context.actor, input.id));

export const history = memberOperation("bookings.history", { rate: "read" })
  .route({ method: "GET", path: "/bookings/{id}/history", summary: "What happened to a booking", tags })
  .input(BookingIdSchema)
  .output(z.object({ items: z.array(HistoryEntrySchema) }))
  .handler(async ({ input, context }) => ({ items: await bookingHistory(context.actor, input.id) }));

export const terms = memberOperation("bookings.terms", { rate: "read" })
  .route({ method: "GET", path: "/bookings/{id}/terms", summary: "What each button would do now: refund, fee, and what the expert gets", description: "The amounts at the top are those of cancelling. `buttons` lists every button that the caller could press, with what comes back, what the platform and the expert get, and what is only let go on the card.", tags })
  .input(BookingIdSchema)
  .output(TermsSchema)
  .handler(({ input, context }) => cancelTerms(context.actor, input.id, context.now));

export const checkout = memberOperation("bookings.checkout", { rate: "money", isIdempotent: true })
  .route({ method: "POST", path: "/bookings/{id}/checkout", summary: "Where to pay for a hold: an address, or a secret for the card fields", description: "Refused with `hold_ended` (410), `already_paid` (409), `expert_not_bookable` (404), `gateway_unreachable` (503).", tags })
  .input(CheckoutSchema)
  .output(CheckoutAnswerSchema)
  .handler(({ input, context }) => startCheckout(context.actor, input));

export const accept = memberOperation("bookings.accept", { rate: "money" })
  .route({ method: "POST", path: "/bookings/{id}/accept", summary: "Say yes to a request; the card is charged", tags })
  .input(AnswerSchema)
  .output(BookingSchema)
  .handler(({ input, context }) => acceptBooking(context.actor, input));

export const decline = memberOperation("bookings.decline")
  .route({ method: "POST", path: "/bookings/{id}/decline", summary: "Say no to a request; nothing is charged", tags })
  .input(AnswerSchema)
  .output(BookingSchema)
  .handler(({ input, context }) => declineBooking(context.actor, input));

export const cancel = memberOperation("bookings.cancel", { rate: "money", isIdempotent: true })
  .route({ method: "POST", path: "/bookings/{id}/cancel", summary: "Cancel; answers where the money goes", tags })
  .input(CancelSchema)
  .output(CancelledSchema)
  .handler(({ input, context }) => cancelBooking(context.actor, input, context.now));

export const release = memberOperation("bookings.release")
  .route({ method: "POST", path: "/bookings/{id}/release", summary: "Give up a hold", tags })
  .input(BookingIdSchema)
  .output(BookingSchema)
  .handler(({ input, context }) => releaseHold(context.actor, input.id));

export const attendance = memberOperation("bookings.attendance", { rate: "read" })
  .route({ method: "GET", path: "/bookings/{id}/attendance", summary: "Who was there and when, and what was made of it", tags })
  .input(BookingIdSchema)
  .output(AttendanceSchema)
  .handler(({ input, context }) => attendanceOf(context.actor, input.id, context.now));

export const noShow = memberOperation("bookings.no-show")
  .route({ method: "POST", path: "/bookings/{id}/no-show", summary: "Say that the other side did not come", description: "From ten minutes after the start until a day after the end. Where the room keeps records they must agree: `attendance_disagrees` (409) says why they do not. Also `no_show_too_early`, `no_show_too_late`, `booking_changed` (409). The other side can appeal for 48 hours; the money waits for that.", tags })
  .input(MarkSchema)
  .output(BookingSchema)
  .handler(({ input, context }) => markNoShow(context.actor, input, context.now));

export const appeal = memberOperation("bookings.appeal")
  .route({ method: "POST", path: "/bookings/{id}/appeal", summary: "Appeal against having been found absent; an admin decides", description: "Refused with `appeal_over`, `already_appealed`, `nothing_to_appeal`, `case_closed` (409).", tags })
  .input(AppealSchema)
  .output(AttendanceSchema)
  .handler(({ input, context }) => appealNoShow(context.actor, input, context.now));

export const bookingProcedures = { quote, hold, list, get, history, terms, attendance, noShow, appeal, checkout, accept, decline, cancel, release, ...moveProcedures };
