import { z } from "zod";
import { type Policy, PolicySchema } from "@/lib/bookings/core/policy-terms";
import { audiences } from "@/lib/experts/core/audience";
import { expertiseTags } from "@/lib/experts/core/expertise";
import { meetingProviders } from "@/lib/experts/core/meeting-providers";
import { MovePolicySchema } from "@/lib/experts/core/move-policy";
import { CurrencySchema } from "@/lib/kernel/money";
import { HoursSchema } from "@/lib/scheduling/core/schema";

const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, "Choose a language from the list.");
const countryCode = z.string().regex(/^[A-Z]{2}$/, "Choose a country from the list.");

/** What an expert says of themselves; a draft may leave anything empty. */
export const ProfileSchema = z.object({
  headline: z.string().trim().max(120, "Use at most 120 characters."),
  bio: z.string().trim().max(6_000, "Use at most 6,000 characters."),
  languages: z.array(languageTag).max(8, "Choose at most eight languages."),
  countries: z.array(countryCode).max(8, "Choose at most eight countries."),
  expertise: z.array(z.enum(expertiseTags, { error: "Choose expertise from the list." })).max(8, "Choose at most eight."),
});

export type Profile = z.infer<typeof ProfileSchema>;

const lengths = z.int("Give whole minutes.").min(10, "At least 10 minutes.").max(480, "At most 8 hours.").multipleOf(5, "Use steps of five minutes.");

const buffer = z.int("Give whole minutes.").min(0, "Cannot be negative.").max(240, "At most four hours.").nullable();

/** A kind of session with a length and a price in minor units, whole: null is what the calendar says, or no limit. */
export const WholeOfferingSchema = z
  .object({
    title: z.string().trim().min(3, "Give it a title of at least three characters.").max(80, "Use at most 80 characters."),
    description: z.string().trim().max(600, "Use at most 600 characters."),
    durationMinutes: lengths,
    stepMinutes: z.int().min(5, "At least 5 minutes.").max(240, "At most 4 hours.").multipleOf(5, "Use steps of five minutes."),
    price: z.object({
      amount: z.int("Give an amount such as 95 or 95.50.").min(50, "Ask for at least 0.50.").max(99_999_900, "That is more than we can charge."),
      currency: CurrencySchema,
    }),
    format: z.enum(["online", "in_person"], { error: "Choose online or in person." }),
    place: z.string().trim().max(200, "Use at most 200 characters.").nullable(),
    acceptance: z.enum(["instant", "request"], { error: "Choose how it is booked." }),
    cancellationPolicy: PolicySchema,
    bufferBeforeMinutes: buffer,
    bufferAfterMinutes: buffer,
    horizonDays: z.int("Give whole days.").min(1, "At least one day.").max(365, "At most a year.").nullable(),
    dailyLimit: z.int("Give a whole number.").min(1, "At least one a day, or no limit.").max(50, "At most fifty a day, or no limit.").nullable(),
    audience: z.enum(audiences, { error: "Choose who may book it." }),
    upcomingLimit: z.int("Give a whole number.").min(1, "At least one, or no limit.").max(50, "At most fifty, or no limit.").nullable(),
    movePolicy: MovePolicySchema,
    meetingProvider: z.enum(meetingProviders, { error: "Choose where you meet online." }),
    meetingLink: z.url({ protocol: /^https$/, error: "Give an address that begins with https://." }).max(500, "Use at most 500 characters.").nullable(),
  });

export type WholeOffering = z.infer<typeof WholeOfferingSchema>;

const { shape } = WholeOfferingSchema;

/** The same as it is given: what came later than title, length and price may be left out, and stays as it is. */
export const OfferingSchema = WholeOfferingSchema
  .extend({
    bufferBeforeMinutes: shape.bufferBeforeMinutes.optional(),
    bufferAfterMinutes: shape.bufferAfterMinutes.optional(),
    horizonDays: shape.horizonDays.optional(),
    dailyLimit: shape.dailyLimit.optional(),
    audience: shape.audience.optional(),
    upcomingLimit: shape.upcomingLimit.optional(),
    movePolicy: shape.movePolicy.optional(),
    meetingProvider: shape.meetingProvider.optional(),
    meetingLink: shape.meetingLink.optional(),
  })
  .refine((offering) => offering.format === "online" || Boolean(offering.place), { path: ["place"], error: "Say where you meet." })
  .refine(({ format, meetingProvider, meetingLink }) => format !== "online" || meetingProvider !== "link" || Boolean(meetingLink), { path: ["meetingLink"], error: "Give the address where you meet." });

export type OfferingInput = z.infer<typeof OfferingSchema>;

export type Completeness = { readonly percent: number; readonly missing: string[] };

/** How much of a profile is there, and what to add next; only a whole one can be published. */
export function completeness(profile: Profile, has: { photo: boolean; offering: boolean; hours: boolean }): Completeness {
  const parts: [boolean, string][] = [
    [profile.headline.length >= 10, "a headline of at least ten characters"],
    [profile.bio.length >= 80, "a few sentences about you (80 characters or more)"],
    [profile.languages.length > 0, "at least one language"],
    [profile.countries.length > 0, "at least one country"],
    [profile.expertise.length > 0, "at least one field of expertise"],
    [has.offering, "an offering with a price"],
    [has.hours, "weekly hours"],
  ];
  const optional: [boolean, string][] = [[has.photo, "a photo"]];
  const there = [...parts, ...optional].filter(([isThere]) => isThere).length;
  return {
    percent: Math.round((there / (parts.length + optional.length)) * 100),
    missing: parts.filter(([isThere]) => !isThere).map(([, words]) => words),
  };
}

/** Whether these hours open on any weekday. */
export function hasWeeklyHours(hours: unknown): boolean {
  const parsed = HoursSchema.safeParse(hours);
  return parsed.success && parsed.data.weekly.some((window) => window.days.length > 0);
}

/** The policy as an offering keeps it; throws when it is none. */
export function policyFrom(stored: unknown): Policy {
  return PolicySchema.parse(stored);
}
