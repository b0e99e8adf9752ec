import { z } from "zod";
import { guestStatuses } from "@/lib/experts/core/may-book";
import { InstantSchema } from "@/lib/kernel/instant";

const IdSchema = z.string().min(1).max(100);

/** What somebody writes who asks to be let in. */
export const AskSchema = z.object({ id: IdSchema, message: z.string().trim().max(1_000, "At most 1000 characters.").default("") });

/** One person at the door of one offering. */
export const GuestKeySchema = z.object({ offeringId: IdSchema, userId: IdSchema });

export type GuestKey = z.infer<typeof GuestKeySchema>;

/** The same, as the expert sees them. */
export const GuestSchema = GuestKeySchema.extend({
  offeringTitle: z.string(),
  name: z.string(),
  photoUrl: z.string().nullable(),
  status: z.enum(guestStatuses),
  message: z.string(),
  askedAt: InstantSchema,
  answeredAt: InstantSchema.nullable(),
});

export type Guest = z.infer<typeof GuestSchema>;

/** Where the asker stands now. */
export const GuestStandingSchema = z.object({ offeringId: z.string(), status: z.enum(guestStatuses) });

/** The offering that a link invites to. */
export const InvitedSchema = z.object({ offeringId: z.string(), slug: z.string() });

export const InviteTokenSchema = z.object({ token: z.string().min(1).max(200) });

/** A link that invites; told once. */
export const InviteLinkSchema = z.object({ url: z.string() });
