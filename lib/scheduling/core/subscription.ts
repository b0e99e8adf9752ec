import { z } from "zod";

/** An address as people copy it; `webcal:` is `https:` by another name. */
export const CalendarAddressSchema = z
  .string("Paste the address of the calendar.")
  .trim()
  .min(1, "Paste the address of the calendar.")
  .max(2_000, "That is too long for an address.")
  .transform((text) => text.replace(/^webcals?:\/\//i, "https://"))
  .refine((text) => /^https?:\/\/[^/?#]+/i.test(text) && URL.canParse(text), "An address begins with https:// or webcal://.");

export const SubscriptionSchema = z.object({
  provider: z.literal("ics"),
  address: CalendarAddressSchema,
  name: z.string().trim().max(80, "At most 80 letters.").default(""),
});

export type SubscriptionChoice = z.infer<typeof SubscriptionSchema>;

/** A subscribed calendar as its owner sees it; its address is kept secret even from them, but for the host. */
export const SubscriptionViewSchema = z.object({
  id: z.string(),
  provider: z.literal("ics"),
  name: z.string(),
  status: z.enum(["active", "broken"]),
  brokenAt: z.iso.datetime().nullable(),
  brokenReason: z.string().nullable(),
  lastReadAt: z.iso.datetime().nullable(),
  /** Times that it takes from now on, each occurrence once. */
  busyTimes: z.int(),
});

export type SubscriptionView = z.infer<typeof SubscriptionViewSchema>;
