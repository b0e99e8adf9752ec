import { readiness } from "@/lib/platform/readiness";

/** Whether this process should get traffic: database, migrations, outbox lag, disk, and not stopping. */
export async function GET(): Promise<Response> {
  const checks = await readiness();
  const isReady = Object.values(checks).every((check) => check === "ok");
  return Response.json({ status: isReady ? "ready" : "not ready", checks }, { status: isReady ? 200 : 503 });
}
