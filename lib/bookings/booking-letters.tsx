import { z } from "zod";
import { newAnswerLink } from "@/lib/bookings/answer-link";
import { calendarFile } from "@/lib/bookings/calendar-file";
import type { BookingNotice } from "@/lib/bookings/core/notice-words";
import { calendarEntry } from "@/lib/bookings/calendar-of-booking";
import { type BookingFacts, bookingFacts } from "@/lib/bookings/emails/booking-facts";
import { CancelledLetter, ConfirmedLetter, DeclinedLetter, LapsedLetter, LatePaymentLetter, ReminderLetter, RequestedLetter } from "@/lib/bookings/emails/booking-letters";
import { PaymentDueLetter } from "@/lib/bookings/emails/payment-due-letter";
import { PlaceChangedLetter } from "@/lib/bookings/emails/place-changed-letter";
import { shortTime, soonWords } from "@/lib/bookings/emails/session-times";
import { noShowLetters } from "@/lib/bookings/no-show-letters";
import { proposalLetters } from "@/lib/bookings/proposal-letters";
import type { Addressee, Compose, ComposedLetter } from "@/lib/notifications/letter";

const PropsSchema = z.object({ bookingId: z.string(), paymentId: z.string().optional(), startAt: z.string().optional() });

type Props = z.infer<typeof PropsSchema>;

type Write = (facts: BookingFacts, to: Addressee, now: Date, props: Props) => ComposedLetter | null | Promise<ComposedLetter | null>;

/** Letters about one booking to one of its parties, written as things are when they are sent. */
export const bookingLetters = {
  "booking-confirmed": onBooking((facts, to, now) => {
    if (facts.status !== "confirmed" && facts.status !== "completed") return null;
    return { subject: `Confirmed: ${headline(facts)}`, body: <ConfirmedLetter facts={facts} now={now} />, attachments: [attached(facts, to, "REQUEST", now)] };
  }),
  "booking-requested": onBooking(async (facts, to) => {
    if (facts.status !== "awaiting_acceptance") return null;
    const isMine = facts.side === "client";
    const answerUrl = isMine || !facts.answerBy ? null : await newAnswerLink({ bookingId: facts.id, userId: to.id, about: "request", expiresAt: facts.answerBy });
    return { subject: `${isMine ? "Your request" : "Please answer"}: ${headline(facts)}`, body: <RequestedLetter facts={facts} answerUrl={answerUrl} /> };
  }),
  "booking-declined": onBooking((facts) => ({ subject: `Declined: ${headline(facts)}`, body: <DeclinedLetter facts={facts} /> })),
  "booking-lapsed": onBooking((facts) => ({ subject: `Not answered: ${headline(facts)}`, body: <LapsedLetter facts={facts} /> })),
  "booking-cancelled": onBooking((facts, to, now) => ({
    subject: `Cancelled: ${headline(facts)}`,
    body: <CancelledLetter facts={facts} />,
    ...(facts.confirmedAt ? { attachments: [attached(facts, to, "CANCEL", now)] } : {}),
  })),
  "late-payment": onBooking((facts, _to, _now, { paymentId }) => {
    const payment = facts.payments.find(({ id }) => id === paymentId);
    return payment ? { subject: `Sent back in full: ${headline(facts)}`, body: <LatePaymentLetter facts={facts} amount={payment.amount} isTaken={payment.status === "succeeded"} /> } : null;
  }),
  "payment-due": onBooking((facts, _to, now) => {
    if (facts.status !== "held" || facts.holdExpiresAt <= now) return null;
    return { subject: `Not paid yet: ${headline(facts)}`, body: <PaymentDueLetter facts={facts} /> };
  }),
  "booking-reminder": onBooking((facts, _to, now, { startAt }) => {
    const isStill = facts.status === "confirmed" && facts.startAt.toISOString() === startAt && now < facts.startAt;
    if (!isStill) return null;
    const soon = soonWords(facts.startAt, now, facts.me.timeZone);
    return { subject: `${soon}: ${headline(facts)}`, body: <ReminderLetter facts={facts} soon={soon} /> };
  }),
  "place-changed": onBooking((facts, to, now) => {
    if (facts.status !== "confirmed" || facts.endAt <= now) return null;
    return { subject: `In our own room: ${headline(facts)}`, body: <PlaceChangedLetter facts={facts} />, attachments: [attached(facts, to, "REQUEST", now)] };
  }),
  ...proposalLetters,
  ...noShowLetters,
} satisfies Record<BookingNotice, Compose>;

function onBooking(write: Write): Compose {
  return async (raw, to, now) => {
    const props = PropsSchema.parse(raw);
    const facts = await bookingFacts(props.bookingId, to.id);
    return facts && write(facts, to, now, props);
  };
}

function headline({ title, other, startAt, me }: BookingFacts): string {
  return `${title} with ${other.name}, ${shortTime(startAt, me.timeZone)}`;
}

function attached(facts: BookingFacts, to: Addressee, method: "REQUEST" | "CANCEL", now: Date) {
  return { filename: "session.ics", content: calendarFile(calendarEntry(facts, to), method, now), contentType: `text/calendar; charset=utf-8; method=${method}` };
}
