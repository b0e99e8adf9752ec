import { problemOf } from "@/lib/api/problem";
import { receiveZoomEvent } from "@/lib/meetings/zoom/receive-event";
import { toOrpcError } from "@/lib/platform/refusal";
import { fromHeaders } from "@/lib/platform/request-context";

/** Zoom's events: signed, kept, answered; the work comes after. Its challenge to this address is answered at once. */
export async function POST(request: Request): Promise<Response> {
  const { requestId, now } = fromHeaders(request.headers);
  try {
    return Response.json(await receiveZoomEvent(request, now));
  } catch (error) {
    const { message, status, data } = toOrpcError(error, requestId);
    return Response.json({ ...problemOf(message, status, data), requestId }, { status, headers: { "Content-Type": "application/problem+json" } });
  }
}
