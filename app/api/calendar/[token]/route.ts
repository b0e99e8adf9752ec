import { orBusy } from "@/lib/api/or-busy";
import { problemResponse } from "@/lib/api/problem";
import { readFeed } from "@/lib/bookings/read-feed";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { spendRate } from "@/lib/platform/rate-limit";
import { fromHeaders } from "@/lib/platform/request-context";
import { keyedHash } from "@/lib/platform/secrets";

/** A person's sessions for their own calendar programs; the address is the key, and tells nobody whether it ever was one. */
export async function GET(request: Request, { params }: RouteContext<"/api/calendar/[token]">): Promise<Response> {
  const { token } = await params;
  const { requestId, now } = fromHeaders(request.headers);
  try {
    // By address: many people's programs ask from one and the same machine.
    await spendRate("read", `feed:${keyedHash("feed", token)}`, now);
    return await orBusy(request, () => answer(request, token, now));
  } catch (error) {
    if (error instanceof DomainError) return problemResponse(error, requestId);
    throw error;
  }
}

async function answer(request: Request, token: string, now: Date): Promise<Response> {
  const feed = await readFeed(token, now);
  if (!feed) throw notFound("calendar");
  const headers = { ETag: feed.etag, "Cache-Control": "private, max-age=60", "X-Robots-Tag": "noindex, nofollow" };
  if (request.headers.get("if-none-match")?.includes(feed.etag)) return new Response(null, { status: 304, headers });
  return new Response(feed.text, { headers: { ...headers, "Content-Type": "text/calendar; charset=utf-8", "Content-Disposition": 'inline; filename="colloquy.ics"' } });
}
