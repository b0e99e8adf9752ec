import { streamEvents } from "@/lib/api/event-stream";

/** Server-sent events for the signed-in person: nudges that something of theirs changed. */
export function GET(request: Request): Promise<Response> {
  return streamEvents(request);
}
