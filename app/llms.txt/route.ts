import { publicUrl } from "@/lib/platform/env";
import { assistantGuide } from "@/lib/scheduling/core/assistant-guide";

export const dynamic = "force-dynamic";

/** How assistants and scripts search, hold and book here. */
export function GET(): Response {
  return new Response(assistantGuide(publicUrl("/").replace(/\/$/, "")), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
