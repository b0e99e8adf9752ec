/** Runs once when the server starts: settings are read now, so that a wrong one stops the start with a sentence. */
export async function register(): Promise<void> {
  // Written so that the build for the edge, which has no such process, drops it.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { env } = await import("@/lib/platform/env");
    const { stopTakingTraffic } = await import("@/lib/platform/readiness");
    env();
    process.once("SIGTERM", stopTakingTraffic);
    process.once("SIGINT", stopTakingTraffic);
  }
}
