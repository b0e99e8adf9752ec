import { randomUUID } from "node:crypto";
import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { stopTakingTraffic } from "@/lib/platform/readiness";
import { isReadable } from "@/lib/platform/readable-address";

/** Reads the settings now, so that a wrong one stops the start with a sentence, and turns readiness down when the process is asked to stop. */
export function startServer(): void {
  const believesOnlyTheSocket = env().TRUSTED_PROXY_HOPS === 0;
  beforeNext((request, response) => {
    if (believesOnlyTheSocket) sayWhoCalls(request);
    return refuseTrace(request, response) || refuseUnreadable(request, response);
  });
  process.once("SIGTERM", stopTakingTraffic);
  process.once("SIGINT", stopTakingTraffic);
}

/** Writes an unexpected error of a page down; the person sees its digest. */
export function reportPageError(error: unknown, about: { route: string; requestId: string | string[] | undefined }): void {
  const digest = typeof error === "object" && error !== null && "digest" in error ? error.digest : undefined;
  log.error({ ...about, digest, err: error }, "page failed");
}

/** Without a proxy in front, only the socket knows who calls: Next keeps whatever `X-Forwarded-For` a caller invents, so it is overwritten. */
function sayWhoCalls(request: IncomingMessage): void {
  request.headers["x-forwarded-for"] = request.socket.remoteAddress ?? "unknown";
}

/** Next cannot make a request of TRACE, and would call it an error of its own. Answers whether it was one. */
function refuseTrace(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== "TRACE") return false;
  response.writeHead(405, { Allow: "GET, HEAD, POST" }).end();
  return true;
}

/** Next calls a path that it cannot decode an error of its own. Answers whether it was one. */
function refuseUnreadable({ url = "/" }: IncomingMessage, response: ServerResponse): boolean {
  if (isReadable(url)) return false;
  const detail = "That address cannot be read. Please check the link.";
  const problem = { type: "/api/docs#malformed_request", title: "Malformed request", status: 400, detail, code: "malformed_request", requestId: randomUUID() };
  const [kind, body] = url.startsWith("/api/") ? ["application/problem+json", JSON.stringify(problem)] : ["text/plain; charset=utf-8", detail];
  response.writeHead(400, { "Content-Type": kind, "X-Content-Type-Options": "nosniff", "X-Request-Id": problem.requestId, "Cache-Control": "no-store" }).end(body);
  return true;
}

/** Looks at each request before Next sees it; what has been answered there goes no further. */
function beforeNext(look: (request: IncomingMessage, response: ServerResponse) => boolean): void {
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...rest: unknown[]): boolean {
    if (event === "request" && look(rest[0] as IncomingMessage, rest[1] as ServerResponse)) return true;
    return Reflect.apply(emit, this, [event, ...rest]) as boolean;
  };
}
