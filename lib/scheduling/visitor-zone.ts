import { cookies } from "next/headers";
import type { Actor } from "@/lib/kernel/actor";
import { isTimeZone } from "@/lib/kernel/zone";
import { readZoneCookie, zoneCookie } from "@/lib/scheduling/core/zone-cookie";

/** The zone in which this visitor sees times: chosen on a page, else the account's, else the browser's; null when nothing is known yet. */
export async function visitorZone(actor: Actor | null): Promise<string | null> {
  const kept = readZoneCookie((await cookies()).get(zoneCookie)?.value);
  const usable = kept && isTimeZone(kept.timeZone) ? kept : null;
  if (usable?.isChosen) return usable.timeZone;
  return actor?.timeZone ?? usable?.timeZone ?? null;
}
