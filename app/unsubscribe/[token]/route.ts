import { call } from "@orpc/server";
import { problemOf } from "@/lib/api/problem";
import { unsubscribeByToken } from "@/lib/notifications/procedures";
import { publicUrl } from "@/lib/platform/env";
import { toOrpcError } from "@/lib/platform/refusal";
import { fromHeaders } from "@/lib/platform/request-context";

type Context = RouteContext<"/unsubscribe/[token]">;

/** A look changes nothing: it leads to the page with the button. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return Response.redirect(pageOf((await params).token), 303);
}

/** One click of a mail program (RFC 8058), or of the button on our page: the token alone says who and what. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const isPerson = (request.headers.get("accept") ?? "").includes("text/html");
  const seen = fromHeaders(request.headers);
  try {
    await call(unsubscribeByToken, { token }, { context: { actor: null, ...seen } });
    return isPerson ? Response.redirect(`${pageOf(token)}&done=1`, 303) : Response.json({ unsubscribed: true });
  } catch (error) {
    const { message, status, data } = toOrpcError(error, seen.requestId);
    return isPerson ? Response.redirect(pageOf(token), 303) : Response.json(problemOf(message, status, data), { status, headers: { "Content-Type": "application/problem+json" } });
  }
}

const pageOf = (token: string): string => publicUrl(`/unsubscribe?token=${encodeURIComponent(token)}`);
