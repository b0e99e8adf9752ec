import { z } from "zod";
import { InstantSchema } from "@/lib/kernel/instant";
import { MoneySchema } from "@/lib/kernel/money";

/** Where each minor unit of a booking is now. */
export const TrailSchema = z.object({
  total: MoneySchema,
  items: z.array(z.object({ key: z.enum(["escrow", "refund", "expert", "platform", "tax"]), label: z.string(), amount: MoneySchema, where: z.string() })).readonly(),
});

/** A payment as one of the booking's parties sees it. */
export const PaymentSchema = z.object({
  id: z.string(), bookingId: z.string(), bookingReference: z.string(), title: z.string(), side: z.enum(["client", "host"]), gateway: z.string(),
  status: z.enum(["pending", "authorised", "succeeded", "failed", "voided"]), amount: MoneySchema, refunded: MoneySchema,
  createdAt: InstantSchema, succeededAt: InstantSchema.nullable(), trail: TrailSchema,
});

export type PaymentView = z.infer<typeof PaymentSchema>;

/** What an expert has earned, one line a currency, from the books. */
export const EarningsSchema = z.object({
  items: z.array(z.object({ currency: z.string(), earned: MoneySchema, thisMonth: MoneySchema, coming: MoneySchema, sessions: z.int() })),
});

export type Earnings = z.infer<typeof EarningsSchema>;
