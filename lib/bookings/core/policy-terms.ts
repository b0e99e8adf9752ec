import { z } from "zod";

const TierSchema = z.object({
  hoursBefore: z.int("Give whole hours.").min(0, "Hours cannot be negative.").max(24 * 365, "At most a year before."),
  percent: z.int("Give a whole percentage.").min(0, "At least 0 %.").max(100, "At most 100 %."),
});

const TiersSchema = z
  .array(TierSchema)
  .min(1, "Give at least one step.")
  .max(10, "At most ten steps.")
  .refine((tiers) => new Set(tiers.map((tier) => tier.hoursBefore)).size === tiers.length, "Each number of hours may stand once.")
  .refine((tiers) => isFalling(tiers), "Waiting longer must never bring back more.");

export const policyNames = ["flexible", "moderate", "strict"] as const;

/** What an expert chooses for an offering: a name, or a table of their own: "cancelled at least so many hours before, so much comes back". */
export const PolicySchema = z.union([z.enum(policyNames), z.object({ tiers: TiersSchema })], { error: "Choose a policy, or give each step whole hours and a whole percentage." });

export type Policy = z.infer<typeof PolicySchema>;

/** The table that a booking freezes; steps from the earliest to the latest. */
export const PolicyTermsSchema = z.object({ name: z.enum([...policyNames, "custom"]), tiers: z.array(TierSchema).readonly() });

export type PolicyTerms = z.infer<typeof PolicyTermsSchema>;

const tables: Record<(typeof policyNames)[number], PolicyTerms["tiers"]> = {
  flexible: [{ hoursBefore: 24, percent: 100 }, { hoursBefore: 2, percent: 50 }],
  moderate: [{ hoursBefore: 72, percent: 100 }, { hoursBefore: 24, percent: 50 }],
  strict: [{ hoursBefore: 336, percent: 100 }, { hoursBefore: 168, percent: 50 }],
};

/** The table behind a chosen policy, steps sorted from the earliest; after the last of them nothing comes back. */
export function termsOf(policy: Policy): PolicyTerms {
  if (typeof policy === "string") return { name: policy, tiers: tables[policy] };
  return { name: "custom", tiers: policy.tiers.toSorted((a, b) => b.hoursBefore - a.hoursBefore) };
}

function isFalling(tiers: readonly { hoursBefore: number; percent: number }[]): boolean {
  const sorted = tiers.toSorted((a, b) => b.hoursBefore - a.hoursBefore);
  return sorted.every((tier, index) => index === 0 || tier.percent <= (sorted[index - 1]?.percent ?? 100));
}
