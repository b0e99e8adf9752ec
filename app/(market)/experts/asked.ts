import { type ExpertSearch, pageNumber, type SearchParams, searchFrom } from "@/lib/experts/core/search";
import { getActor } from "@/lib/platform/session";
import { visitorZone } from "@/lib/scheduling/visitor-zone";

/** What the address asks for, and by whom: the visitor's zone (null when nothing is known yet) and whether they are signed in. */
export async function askedBy(params: SearchParams): Promise<{ search: ExpertSearch; page: number; zone: string | null; isMember: boolean }> {
  const actor = await getActor();
  const zone = await visitorZone(actor);
  const asked = searchFrom(params);
  return { search: { ...asked, timeZone: asked.timeZone ?? zone ?? "UTC" }, page: pageNumber(params["page"]), zone, isMember: actor !== null };
}
