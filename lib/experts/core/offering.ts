import { z } from "zod";
import { PolicySchema, type PolicyTerms, PolicyTermsSchema, termsOf } from "@/lib/bookings/core/policy-terms";
import { formats } from "@/lib/experts/core/kinds";
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
});

export type PublicOffering = z.infer<typeof OfferingSchema>;

/** The terms behind what is stored with an offering; throws on what is no policy. */
export function termsOfStored(policy: unknown): PolicyTerms {
  return termsOf(PolicySchema.parse(policy));
}
