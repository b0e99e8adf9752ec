import { env } from "@/lib/platform/env";
import { metricsText } from "@/lib/platform/metrics";
import { sameSecret } from "@/lib/platform/secrets";

/** Figures for Prometheus; without a token in the settings there is no such page. */
export async function GET(request: Request): Promise<Response> {
  const token = env().METRICS_TOKEN;
  if (!token) return new Response(null, { status: 404 });
  if (!sameSecret(request.headers.get("authorization") ?? "", `Bearer ${token}`)) return new Response(null, { status: 401, headers: { "WWW-Authenticate": "Bearer" } });
  return new Response(await metricsText(), { headers: { "Content-Type": "text/plain; version=0.0.4; charset=utf-8", "Cache-Control": "no-store" } });
}
