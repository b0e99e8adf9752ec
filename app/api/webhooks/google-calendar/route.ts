import { receiveGooglePush } from "@/lib/scheduling/outside/receive-push";

/** Google says that a calendar changed; what changed, a job asks. */
export async function POST(request: Request): Promise<Response> {
  return new Response(null, { status: await receiveGooglePush(request.headers) });
}
