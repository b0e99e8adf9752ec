import { z } from "zod";
import { PolicySchema, type PolicyTerms, PolicyTermsSchema, termsOf } from "@/lib/bookings/core/policy-terms";
import { audiences } from "@/lib/experts/core/audience";
import { formats } from "@/lib/experts/core/kinds";
import { MovePolicySchema } from "@/lib/experts/core/move-policy";
import { MoneySchema } from "@/lib/kernel/money";

/** A kind of session, as everyone may see it. */
export const OfferingSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  durationMinutes: z.int(),
  stepMinutes: z.int(),
  price: MoneySchema,
  format: z.enum(formats),
  place: z.string().nullable(),
  acceptance: z.enum(["instant", "request"]),
  cancellationPolicy: PolicyTermsSchema,
  /** Padding of its own in minutes; null is the calendar's. */
  bufferBeforeMinutes: z.int().nullable(),
  bufferAfterMinutes: z.int().nullable(),
  /** How far ahead it can be booked, where that is less far than the calendar; null is the calendar's. */
  horizonDays: z.int().nullable(),
  /** How many of it may begin on one local date, beside the calendar's limit over all; null for as many as fit. */
  dailyLimit: z.int().nullable(),
  /** Who may book it: anyone, people who have met the expert before, those with the expert's link, or those whom the expert let in. */
  audience: z.enum(audiences),
  /** How many of it one client may have ahead of them at once; null for as many as they like. */
  upcomingLimit: z.int().nullable(),
  movePolicy: MovePolicySchema,
});

export type PublicOffering = z.infer<typeof OfferingSchema>;

/** The terms behind what is stored with an offering; throws on what is no policy. */
export function termsOfStored(policy: unknown): PolicyTerms {
  return termsOf(PolicySchema.parse(policy));
}
