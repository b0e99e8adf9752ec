import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { stopTakingTraffic } from "@/lib/platform/readiness";

/** Reads the settings now, so that a wrong one stops the start with a sentence, and turns readiness down when the process is asked to stop. */
export function startServer(): void {
  env();
  process.once("SIGTERM", stopTakingTraffic);
  process.once("SIGINT", stopTakingTraffic);
}

/** Writes an unexpected error of a page down; the person sees its digest. */
export function reportPageError(error: unknown, about: { route: string; requestId: string | string[] | undefined }): void {
  const digest = typeof error === "object" && error !== null && "digest" in error ? error.digest : undefined;
  log.error({ ...about, digest, err: error }, "page failed");
}
