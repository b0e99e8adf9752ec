import { RPCHandler } from "@orpc/server/fetch";
import { limitBody } from "@/lib/api/limit-body";
import { router } from "@/lib/api/router";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { toOrpcError } from "@/lib/platform/refusal";
import { fromHeaders } from "@/lib/platform/request-context";
import { refuseOtherOrigin } from "@/lib/platform/same-origin";
import { actorOfRequest } from "@/lib/platform/session";

const prefix = "/api/rpc";

const handler = new RPCHandler(router, {
  clientInterceptors: [
    async ({ next, context }) => {
      try {
        return await next();
      } catch (error) {
        throw toOrpcError(error, context.requestId);
      }
    },
  ],
});

/** The same operations for our own pages (TanStack Query), with the types of the router; signed in by cookie only, from our own origin only. */
export async function answerRpc(request: Request): Promise<Response> {
  const seen = fromHeaders(request.headers);
  try {
    if (request.method !== "GET") refuseOtherOrigin(request.headers);
    const { actor, isBearer } = await actorOfRequest(request);
    if (isBearer) throw new DomainError("forbidden", "use_the_api", "Programs use /api/v1.");
    const { matched, response } = await handler.handle(await limitBody(request), { prefix, context: { actor, ...seen } });
    if (!matched) throw notFound("operation");
    response.headers.set("X-Request-Id", seen.requestId);
    return response;
  } catch (error) {
    const refused = toOrpcError(error, seen.requestId);
    return Response.json({ json: refused.toJSON() }, { status: refused.status, headers: { "X-Request-Id": seen.requestId } });
  }
}
