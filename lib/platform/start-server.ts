import { type IncomingMessage, Server } from "node:http";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { stopTakingTraffic } from "@/lib/platform/readiness";

/** Reads the settings now, so that a wrong one stops the start with a sentence, and turns readiness down when the process is asked to stop. */
export function startServer(): void {
  if (env().TRUSTED_PROXY_HOPS === 0) believeOnlyTheSocket();
  process.once("SIGTERM", stopTakingTraffic);
  process.once("SIGINT", stopTakingTraffic);
}

/** Writes an unexpected error of a page down; the person sees its digest. */
export function reportPageError(error: unknown, about: { route: string; requestId: string | string[] | undefined }): void {
  const digest = typeof error === "object" && error !== null && "digest" in error ? error.digest : undefined;
  log.error({ ...about, digest, err: error }, "page failed");
}

/** Without a proxy in front, only the socket knows who calls: Next keeps whatever `X-Forwarded-For` a caller invents, so it is overwritten before Next sees the request. */
function believeOnlyTheSocket(): void {
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...rest: unknown[]): boolean {
    if (event === "request") {
      const request = rest[0] as IncomingMessage;
      request.headers["x-forwarded-for"] = request.socket.remoteAddress ?? "unknown";
    }
    return Reflect.apply(emit, this, [event, ...rest]) as boolean;
  };
}
