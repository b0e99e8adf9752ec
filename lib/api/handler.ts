import { OpenAPIHandler } from "@orpc/openapi/fetch";
import { experimental_ZodSmartCoercionPlugin as ZodSmartCoercionPlugin } from "@orpc/zod/zod4";
import { limitBody } from "@/lib/api/limit-body";
import { problemOf } from "@/lib/api/problem";
import { refuseMediaType } from "@/lib/api/refuse-media-type";
import { router } from "@/lib/api/router";
import { unmatched } from "@/lib/api/unmatched";
import type { RequestContext } from "@/lib/platform/procedure";
import { toOrpcError } from "@/lib/platform/refusal";
import { fromHeaders } from "@/lib/platform/request-context";
import { refuseOtherOrigin } from "@/lib/platform/same-origin";
import { actorOfRequest } from "@/lib/platform/session";

const prefix = "/api/v1";

const handler = new OpenAPIHandler(router, {
  plugins: [new ZodSmartCoercionPlugin()],
  clientInterceptors: [
    async ({ next, context }) => {
      try {
        return await next();
      } catch (error) {
        throw toOrpcError(error, context.requestId);
      }
    },
  ],
  customErrorResponseBodyEncoder: (error) => {
    const { message, status, data } = toOrpcError(error, "api");
    return problemOf(message, status, data);
  },
});

/** Answers one request of `/api/v1`: finds who asks, checks size and origin, calls the operation, and dresses the answer. */
export async function answerApi(request: Request): Promise<Response> {
  const seen = fromHeaders(request.headers);
  try {
    const { actor, isBearer } = await actorOfRequest(request);
    if (!isBearer && !["GET", "HEAD"].includes(request.method) && request.headers.has("cookie")) refuseOtherOrigin(request.headers);
    const context: RequestContext = { actor, ...seen };
    refuseMediaType(request);
    const { matched, response } = await handler.handle(await limitBody(asRead(request)), { prefix, context });
    return dress(matched ? response : unmatched(new URL(request.url).pathname.slice(prefix.length)), context);
  } catch (error) {
    const refused = toOrpcError(error, seen.requestId);
    return dress(Response.json(problemOf(refused.message, refused.status, refused.data), { status: refused.status }), { ...seen, actor: null });
  }
}

/** HEAD is GET without the body, which the server leaves out. */
function asRead(request: Request): Request {
  return request.method === "HEAD" ? new Request(request.url, { headers: request.headers }) : request;
}

/** Adds what every answer carries: the request id, the rate limit, and the media type of problems with their request id. */
async function dress(response: Response, context: RequestContext): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.set("X-Request-Id", context.requestId);
  headers.set("Cache-Control", headers.get("Cache-Control") ?? "no-store");
  const { rate, isReplay, etag } = context.answer;
  if (rate) headers.set("RateLimit", `"default";r=${rate.remaining};t=${rate.resetSeconds}`);
  if (rate) headers.set("RateLimit-Policy", `"default";q=${rate.limit};w=${rate.windowSeconds}`);
  if (etag !== undefined) headers.set("ETag", `"${etag}"`);
  if (isReplay) headers.set("Idempotency-Replayed", "true");
  if (response.status < 400) return new Response(response.body, { status: response.status, headers });
  const problem = (await response.json()) as Record<string, unknown> & { retryAfterSeconds?: number };
  if (problem.retryAfterSeconds !== undefined) headers.set("Retry-After", String(problem.retryAfterSeconds));
  headers.set("Content-Type", "application/problem+json");
  return new Response(JSON.stringify({ ...problem, requestId: context.requestId }), { status: response.status, headers });
}
