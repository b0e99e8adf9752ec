import { randomUUID } from "node:crypto";
import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import { env, isHttps } from "@/lib/platform/env";
import { drain } from "@/lib/platform/drain";
import { isOwnFile, refusedAtTheDoor, stamping } from "@/lib/platform/front-door";
import { log } from "@/lib/platform/log";
import { stopTakingTraffic } from "@/lib/platform/readiness";
import { isReadable } from "@/lib/platform/readable-address";

const noticeMilliseconds = 2_000;
const longestAnswerMilliseconds = 10_000;

const servers = new Set<Server>();

/** Reads the settings now, so that a wrong one stops the start with a sentence, and sees to it that the process stops as it should. */
export function startServer(): void {
  const believesOnlyTheSocket = env().TRUSTED_PROXY_HOPS === 0;
  const stamps = stamping({ isHttps: isHttps(), isDevelopment: env().NODE_ENV === "development", standIns: standIns() });
  beforeNext((request, response) => {
    if (believesOnlyTheSocket) sayWhoCalls(request);
    return refuseTrace(request, response) || refuseUnreadable(request, response) || passTheDoor(request, response, stamps);
  });
  if (env().NODE_ENV === "production") for (const signal of ["SIGTERM", "SIGINT"] as const) stopOn(signal);
}

/** Next's own way of stopping cuts answers short and waits for streams without end. */
function stopOn(signal: "SIGTERM" | "SIGINT"): void {
  process.removeAllListeners(signal);
  process.once(signal, () => void stop());
}

/** Readiness goes down first, and whoever sends us traffic gets a moment to see it; then what has begun is finished. */
async function stop(): Promise<void> {
  stopTakingTraffic();
  await new Promise((resolve) => setTimeout(resolve, noticeMilliseconds));
  if (!(await drain(servers, longestAnswerMilliseconds))) log.warn("stopped before every answer was finished");
  process.exit(0);
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

/** What `proxy.ts` does for a server that is not ours, without the cost of going through Next for it. Answers whether the request was turned away. */
function passTheDoor(request: IncomingMessage, response: ServerResponse, stamps: ReturnType<typeof stamping>): boolean {
  const { method = "GET", headers } = request;
  const [path = "/"] = (request.url ?? "/").split("?", 1);
  if (isOwnFile(path)) return false;
  const refusal = refusedAtTheDoor({ method, path, header: (name) => headers[name]?.toString() ?? null });
  if (refusal) {
    response.writeHead(refusal.status, refusal.headers).end(refusal.body);
    return true;
  }
  const { inward, outward } = stamps(path);
  for (const [name, value] of inward) headers[name] = value;
  for (const [name, value] of outward) response.setHeader(name, value);
  return false;
}

/** Addresses on this machine that stand in for the checkout and the sign-in of others. */
function standIns(): string[] {
  const { STRIPE_API_BASE, GOOGLE_ISSUER, MICROSOFT_LOGIN_BASE } = env();
  return [STRIPE_API_BASE, GOOGLE_ISSUER, MICROSOFT_LOGIN_BASE].flatMap((address) => address ?? []);
}

/** Looks at each request before Next sees it; what has been answered there goes no further. */
function beforeNext(look: (request: IncomingMessage, response: ServerResponse) => boolean): void {
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...rest: unknown[]): boolean {
    if (event === "request") servers.add(this);
    if (event === "request" && look(rest[0] as IncomingMessage, rest[1] as ServerResponse)) return true;
    return Reflect.apply(emit, this, [event, ...rest]) as boolean;
  };
}
