import { profileText } from "@/lib/scheduling/profile-text";

/** The profile as Markdown; its public address is `/experts/{slug}.md`. */
export async function GET(_request: Request, { params }: RouteContext<"/experts/[slug]/plain">): Promise<Response> {
  const text = await profileText((await params).slug, new Date());
  const headers = { "Content-Type": "text/markdown; charset=utf-8", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };
  return text === null ? new Response("# Not found\n\nNobody has a profile at this address.\n", { status: 404, headers }) : new Response(text, { headers });
}
