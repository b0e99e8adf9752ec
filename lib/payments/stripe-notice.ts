import { z } from "zod";
import type { GatewayNotice } from "@/lib/payments/gateway";

const reference = z.union([z.string(), z.object({ id: z.string() }).transform((whole) => whole.id)]).nullish();
const MetadataSchema = z.object({ paymentId: z.string().optional() }).nullish();

const SubjectSchema = z.discriminatedUnion("object", [
  z.object({
    object: z.literal("checkout.session"), id: z.string(), payment_intent: reference, client_reference_id: z.string().nullish(),
    amount_total: z.number().nullish(), currency: z.string().nullish(),
  }),
  z.object({ object: z.literal("payment_intent"), id: z.string(), amount: z.number(), currency: z.string(), metadata: MetadataSchema }),
  z.object({ object: z.literal("charge"), id: z.string(), payment_intent: reference, metadata: MetadataSchema }),
  z.object({ object: z.literal("refund"), id: z.string() }),
]);

const EventSchema = z.object({ id: z.string(), type: z.string(), data: z.object({ object: z.unknown() }) });

/** What a Stripe event is about; kinds that change nothing for us are about nothing. */
export function readStripeNotice(payload: unknown): GatewayNotice {
  const parsed = SubjectSchema.safeParse(EventSchema.parse(payload).data.object);
  if (!parsed.success) return { about: "nothing" };
  const subject = parsed.data;
  if (subject.object === "refund") return { about: "refund", refundId: subject.id };
  if (subject.object === "checkout.session") {
    const { amount_total, currency } = subject;
    const amount = typeof amount_total === "number" && currency ? { amount: amount_total, currency: currency.toUpperCase() } : null;
    return { about: "payment", refs: { sessionId: subject.id, paymentId: subject.payment_intent ?? null }, reference: subject.client_reference_id ?? null, amount };
  }
  const ownId = subject.metadata?.paymentId ?? null;
  if (subject.object === "charge") return { about: "payment", refs: { sessionId: null, paymentId: subject.payment_intent ?? null }, reference: ownId, amount: null };
  return { about: "payment", refs: { sessionId: null, paymentId: subject.id }, reference: ownId, amount: { amount: subject.amount, currency: subject.currency.toUpperCase() } };
}
