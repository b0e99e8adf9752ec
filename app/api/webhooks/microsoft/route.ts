import { receiveMicrosoftPush } from "@/lib/scheduling/outside/receive-push";

/** Microsoft asks whether we are here, or says that calendars changed; what changed, a job asks. */
export async function POST(request: Request): Promise<Response> {
  const answer = await receiveMicrosoftPush(request);
  if ("word" in answer) return new Response(answer.word, { status: 200, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  return new Response(null, { status: answer.status });
}
