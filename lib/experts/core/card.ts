import { z } from "zod";
import { OfferingSchema } from "@/lib/experts/core/offering";
import { expertKinds } from "@/lib/experts/core/kinds";
import { type Money, MoneySchema } from "@/lib/kernel/money";

/** An expert as lists show them. `rating` is the average of 1 to 5, null before the first review. */
export const ExpertCardSchema = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(expertKinds),
  headline: z.string(),
  photoUrl: z.string().nullable(),
  languages: z.array(z.string()),
  countries: z.array(z.string()),
  expertise: z.array(z.string()),
  rating: z.number().nullable(),
  reviewCount: z.int(),
  priceFrom: MoneySchema.nullable(),
  timeZone: z.string(),
});

/** An expert with everything that stands on their page. */
export const ExpertProfileSchema = ExpertCardSchema.extend({ bio: z.string(), offerings: z.array(OfferingSchema) });

/** What a list knows beyond what the world is shown: how to ask for free times. */
export type ExpertCard = z.infer<typeof ExpertCardSchema> & {
  readonly calendarId: string;
  /** The offering that the price is of, or the one that is free at the wanted time; null when nothing can be booked. */
  readonly offering: { readonly id: string; readonly durationMinutes: number; readonly stepMinutes: number; readonly bufferBeforeMinutes: number | null; readonly bufferAfterMinutes: number | null; readonly horizonDays: number | null; readonly dailyLimit: number | null; readonly price: Money } | null;
};

export type ExpertProfile = z.infer<typeof ExpertProfileSchema> & {
  readonly calendarId: string;
  /** How far ahead one may book. */
  readonly horizonDays: number;
  /** Whether strangers see it; one's own draft and a suspended profile are not listed. */
  readonly isListed: boolean;
};

/** The average of 1 to 5, or null before the first review. */
export function averageRating(ratingTotal: number, reviewCount: number): number | null {
  return reviewCount === 0 ? null : Math.round((ratingTotal / reviewCount) * 100) / 100;
}
