import { problemOf } from "@/lib/api/problem";
import { receiveStripeEvent } from "@/lib/payments/receive-event";
import { toOrpcError } from "@/lib/platform/refusal";
import { fromHeaders } from "@/lib/platform/request-context";

/** Stripe's events: signed, kept, answered; the work comes after. */
export async function POST(request: Request): Promise<Response> {
  const { requestId, now } = fromHeaders(request.headers);
  try {
    const outcome = await receiveStripeEvent(request, now);
    return Response.json({ received: true, outcome });
  } catch (error) {
    const { message, status, data } = toOrpcError(error, requestId);
    return Response.json({ ...problemOf(message, status, data), requestId }, { status, headers: { "Content-Type": "application/problem+json" } });
  }
}
