import { streamEvents } from "@/lib/api/event-stream";
import { orBusy } from "@/lib/api/or-busy";

/** Server-sent events for the signed-in person: nudges that something of theirs changed. */
export function GET(request: Request): Promise<Response> {
  return orBusy(request, () => streamEvents(request));
}
