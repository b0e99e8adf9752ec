import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Log } from "@/sandbox/log";
import { errorPage } from "@/sandbox/pages/error-page";
import { json, wantsHtml } from "@/sandbox/reply";
import type { Reply, Router, SandboxRequest } from "@/sandbox/router";

const MAX_BODY_BYTES = 10 * 1024 * 1024;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

/** The HTTP side: reads the request whole, finds its route, answers, and logs one line. */
export function createSandboxServer(router: Router, log: Log): Server {
  return createServer((incoming, outgoing) => {
    const startedAt = performance.now();
    answer(router, incoming)
      .catch((error: unknown) => {
        log("failed", { error: error instanceof Error ? (error.stack ?? error.message) : "unknown" });
        return { pattern: "failed", reply: json(500, { error: { type: "api_error", message: "The sandbox itself failed; its log says why." } }) };
      })
      .then(({ pattern, reply }) => {
        send(outgoing, incoming.method === "HEAD", reply);
        const milliseconds = Math.round(performance.now() - startedAt);
        if (pattern !== "/healthz") log("request", { method: incoming.method ?? "", route: pattern, status: reply.status, milliseconds });
      })
      .catch(() => outgoing.destroy());
  });
}

async function answer(router: Router, incoming: IncomingMessage): Promise<{ pattern: string; reply: Reply }> {
  const host = incoming.headers.host ?? "";
  const method = incoming.method ?? "GET";
  // A page elsewhere could resolve its own name to this machine; only loopback names are ours.
  if (!LOOPBACK.test(host)) return { pattern: "refused", reply: json(421, { message: "The sandbox answers on loopback addresses only." }) };
  if (method !== "GET" && incoming.headers["sec-fetch-site"] === "cross-site") {
    return { pattern: "refused", reply: json(403, { message: "Another site may not change anything here." }) };
  }
  const url = new URL(incoming.url ?? "/", `http://${host}`);
  const body = await readBody(incoming);
  const request: SandboxRequest = {
    method, path: url.pathname, params: {}, query: url.searchParams,
    headers: incoming.headers, body: body ?? Buffer.alloc(0), origin: url.origin,
  };
  if (body === null) return { pattern: "too-large", reply: json(413, { message: "The sandbox takes bodies of up to 10 MB." }) };
  const match = router.match(method, url.pathname);
  if (match.found === "route") return { pattern: match.pattern, reply: await match.handler({ ...request, params: match.params }) };
  if (match.found === "other-method") {
    return { pattern: match.pattern, reply: json(405, { message: `This address answers ${match.allow}.` }, { allow: match.allow }) };
  }
  return { pattern: "unknown", reply: unknownAddress(request) };
}

function unknownAddress(request: SandboxRequest): Reply {
  if (request.path.startsWith("/v1/")) {
    const message = `Unrecognized request URL (${request.method}: ${request.path}). The sandbox may not speak this part of Stripe yet.`;
    return json(404, { error: { type: "invalid_request_error", message } });
  }
  if (wantsHtml(request)) return errorPage(404, "There is nothing here", "The address is wrong, or what stood here is gone.");
  return json(404, { statusCode: 404, name: "not_found", message: `Nothing answers ${request.method} ${request.path}.` });
}

async function readBody(incoming: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    bytes += chunk.length;
    if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return bytes > MAX_BODY_BYTES ? null : Buffer.concat(chunks);
}

function send(outgoing: ServerResponse, headOnly: boolean, reply: Reply): void {
  const body = typeof reply.body === "string" ? Buffer.from(reply.body, "utf8") : reply.body;
  outgoing.writeHead(reply.status, { ...reply.headers, "content-length": body.byteLength, "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
  outgoing.end(headOnly ? undefined : body);
}
