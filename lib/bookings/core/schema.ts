import { z } from "zod";
import { InstantSchema } from "@/lib/kernel/instant";
import { MoneySchema } from "@/lib/kernel/money";
import { anyOf, PageQuerySchema } from "@/lib/kernel/page";
import { isTimeZone } from "@/lib/kernel/zone";
import { buttons } from "@/lib/bookings/core/buttons";
import { PolicyTermsSchema } from "@/lib/bookings/core/policy-terms";
import { ProposalSchema } from "@/lib/bookings/core/proposal";
import { bookingStatuses } from "@/lib/bookings/core/status";
import { places } from "@/lib/meetings/core/place-words";
import { TrailSchema } from "@/lib/payments/core/schema";

const SideSchema = z.enum(["client", "host"]);
const IdSchema = z.string().min(1).max(100);
const ZoneSchema = z.string().max(100).refine(isTimeZone, "Give a time zone such as Europe/Paris.");

/** A time of an offering that somebody asks about or wants. */
export const TimeChoiceSchema = z.object({ offeringId: IdSchema, startAt: InstantSchema, timeZone: ZoneSchema.optional() });

export type TimeChoice = z.infer<typeof TimeChoiceSchema>;

export const BookingIdSchema = z.object({ id: IdSchema });

export const RefundStepSchema = z.object({ until: InstantSchema, percent: z.int(), refund: MoneySchema });

/** What a time costs, and what comes back when it is cancelled. */
export const QuoteSchema = z.object({
  offeringId: z.string(), title: z.string(), startAt: InstantSchema, endAt: InstantSchema, timeZone: z.string(),
  price: MoneySchema, tax: MoneySchema, total: MoneySchema, taxRatePercent: z.number(), taxLabel: z.string(),
  acceptance: z.enum(["instant", "request"]), policy: PolicyTermsSchema, refundTable: z.array(RefundStepSchema),
  /** Whether whoever asks may book this offering, and whether the time is free; `refusal` says why not, the person first. */
  mayBook: z.boolean(), isFree: z.boolean(), refusal: z.object({ code: z.string(), message: z.string() }).nullable(), nextFree: z.array(InstantSchema),
});

export type Quote = z.infer<typeof QuoteSchema>;

const PartySchema = z.object({ id: z.string(), name: z.string(), photoUrl: z.string().nullable(), timeZone: z.string() });

/** A booking as one of its parties sees it. */
export const BookingSchema = z.object({
  id: z.string(), reference: z.string(), status: z.enum(bookingStatuses), side: SideSchema,
  title: z.string(), format: z.enum(["online", "in_person"]), place: z.string().nullable(), acceptance: z.enum(["instant", "request"]),
  startAt: InstantSchema, endAt: InstantSchema, clientTimeZone: z.string(), note: z.string(),
  holdExpiresAt: InstantSchema.nullable(), answerBy: InstantSchema.nullable(),
  price: MoneySchema, tax: MoneySchema, total: MoneySchema, taxRatePercent: z.number(), taxLabel: z.string(), policy: PolicyTermsSchema,
  client: PartySchema, expert: PartySchema.extend({ slug: z.string() }), offeringId: z.string(),
  payment: z.object({ id: z.string(), status: z.enum(["pending", "authorised", "succeeded", "failed", "voided"]), lastError: z.string().nullable() }).nullable(),
  meetingPath: z.string().nullable(),
  /** Where it takes place online: our own room, Zoom, or a link of the expert's own. */
  meetingPlace: z.enum(places),
  confirmedAt: InstantSchema.nullable(), cancelledAt: InstantSchema.nullable(), cancelledBy: SideSchema.nullable(), cancelReason: z.string().nullable(),
  createdAt: InstantSchema,
  /** Counts changes of time, from 1. */
  timeVersion: z.int(),
  /** The latest other times that were proposed, however they stand. */
  proposal: ProposalSchema.nullable(),
});

export type Booking = z.infer<typeof BookingSchema>;

export const BookingQuerySchema = PageQuerySchema.extend({
  side: SideSchema.optional(),
  status: anyOf(z.enum(bookingStatuses)),
  from: InstantSchema.optional(),
  to: InstantSchema.optional(),
  order: z.enum(["soonest", "latest"]).default("soonest"),
});

export type BookingQuery = z.infer<typeof BookingQuerySchema>;

export const HistoryEntrySchema = z.object({ kind: z.string(), at: InstantSchema, by: z.object({ name: z.string() }).nullable(), details: z.record(z.string(), z.unknown()) });

export type HistoryEntry = z.infer<typeof HistoryEntrySchema>;

const SharesSchema = z.object({ refund: MoneySchema, expert: MoneySchema, platform: MoneySchema, tax: MoneySchema });

/** Where the money goes when a button is pressed: `platform` is the fee; `letGo` was only set aside on the card. */
const ButtonTermsSchema = SharesSchema.extend({ button: z.enum(buttons), letGo: MoneySchema });

/** What cancelling would do at this moment, before anybody presses it; and, one by one, every button that the caller could press. */
export const TermsSchema = SharesSchema.extend({
  mayCancel: z.boolean(), by: SideSchema, percent: z.int(),
  refundTable: z.array(RefundStepSchema), policy: PolicyTermsSchema, buttons: z.array(ButtonTermsSchema),
});

export type Terms = z.infer<typeof TermsSchema>;

export const CancelSchema = BookingIdSchema.extend({ reason: z.string().trim().max(500, "At most 500 characters.").default("") });

export const CancelledSchema = z.object({ booking: BookingSchema, trail: TrailSchema });

export const AnswerSchema = BookingIdSchema.extend({ message: z.string().trim().max(1_000, "At most 1000 characters.").default("") });

export const CheckoutSchema = BookingIdSchema.extend({
  note: z.string().trim().max(1_000, "At most 1000 characters.").optional(),
  policyAccepted: z.boolean().optional().refine((accepted) => accepted !== false, "Please say that you have read the cancellation policy."),
});

/** Where the client pays: a hosted page, or the card fields on our own. A free session needs neither and is confirmed at once: `url` is its page. */
export const CheckoutAnswerSchema = z.union([z.object({ url: z.string() }), z.object({ clientSecret: z.string(), publishableKey: z.string() })]);

export type CheckoutAnswer = z.infer<typeof CheckoutAnswerSchema>;
