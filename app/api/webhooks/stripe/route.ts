import { problemResponse } from "@/lib/api/problem";
import { DomainError } from "@/lib/kernel/errors";
import { fromHeaders } from "@/lib/platform/request-context";
import { receiveStripeEvent } from "@/lib/payments/receive-event";

/** Stripe's events: signed, kept, answered; the work comes after. */
export async function POST(request: Request): Promise<Response> {
  const { requestId, now } = fromHeaders(request.headers);
  try {
    const outcome = await receiveStripeEvent(await request.text(), request.headers.get("stripe-signature"), now);
    return Response.json({ received: true, outcome });
  } catch (error) {
    if (error instanceof DomainError) return problemResponse(error, requestId);
    throw error;
  }
}
