import { z } from "zod";

/** A review as everyone may read it; the author keeps part of their name. */
export const ReviewSchema = z.object({ id: z.string(), rating: z.int().min(1).max(5), body: z.string(), author: z.string(), createdAt: z.string() });

export type PublicReview = z.infer<typeof ReviewSchema>;

/** How many reviews gave each number of stars, from five down to one. */
export type RatingDistribution = readonly { readonly rating: number; readonly count: number }[];

/** "Marta Kowalska" → "Marta K.": enough to be somebody, too little to be found. */
export function authorName(name: string): string {
  const [first = "Someone", ...rest] = name.trim().split(/\s+/);
  const initial = [...(rest.at(-1) ?? "")][0];
  return initial ? `${first} ${initial.toUpperCase()}.` : first;
}
