import Stripe from "stripe";
import { z } from "zod";
import { stripe } from "@/lib/clients/stripe";
import { DomainError } from "@/lib/kernel/errors";
import { env } from "@/lib/platform/env";
import { enqueue } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";

const toleranceSeconds = 300;
const bodyLimit = 1024 * 1024;

const EventSchema = z.object({ id: z.string().min(1).max(200), type: z.string().min(1).max(200) });

/** Puts a signed Stripe event into the inbox, once for ever, and orders the work on it in the same transaction. Throws for what Stripe did not sign, or signed at another time. */
export async function receiveStripeEvent(request: Request, now: Date): Promise<"new" | "known"> {
  if (Number(request.headers.get("content-length") ?? 0) > bodyLimit) throw tooLarge();
  const body = await request.text();
  if (body.length > bodyLimit) throw tooLarge();
  return keepEvent(body, request.headers.get("stripe-signature"), now);
}

async function keepEvent(body: string, signature: string | null, now: Date): Promise<"new" | "known"> {
  const payload = verified(body, signature, now);
  const parsed = EventSchema.safeParse(payload);
  if (!parsed.success) throw new DomainError("malformed", "malformed_event", "That is no event.");
  const { id: eventId, type } = parsed.data;
  return transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO gateway_events (id, provider, event_id, type, payload) VALUES (gen_random_uuid()::text, 'stripe', ${eventId}, ${type}, ${body}::jsonb)
      ON CONFLICT (provider, event_id) DO NOTHING RETURNING id`;
    if (!rows[0]) return "known";
    await enqueue(tx, "payments.process-event", { gatewayEventId: rows[0].id });
    return "new";
  });
}

function verified(body: string, signature: string | null, now: Date): unknown {
  const signedAt = Number(/(?:^|,)t=(\d{1,12})(?:,|$)/.exec(signature ?? "")?.[1] ?? Number.NaN);
  // The SDK takes signatures from the future; the clock is checked here, on both sides.
  if (!signature || !(Math.abs(now.getTime() / 1_000 - signedAt) <= toleranceSeconds)) throw badSignature();
  try {
    return stripe().webhooks.constructEvent(body, signature, env().STRIPE_WEBHOOK_SECRET, toleranceSeconds);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError || error instanceof SyntaxError) throw badSignature();
    throw error;
  }
}

function badSignature(): DomainError {
  return new DomainError("malformed", "bad_signature", "The signature does not fit this event.");
}

function tooLarge(): DomainError {
  return new DomainError("too_large", "body_too_large", "That event is too large.");
}
