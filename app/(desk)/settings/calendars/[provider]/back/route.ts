import { notFound } from "next/navigation";
import { publicUrl } from "@/lib/platform/env";
import { getActor } from "@/lib/platform/session";
import { VendorNameSchema } from "@/lib/scheduling/core/connections";
import { comeBack } from "@/lib/scheduling/outside/come-back";

/** Where people come back from Google or Microsoft, with its answer in the address. */
export async function GET(request: Request, { params }: RouteContext<"/settings/calendars/[provider]/back">): Promise<Response> {
  const provider = VendorNameSchema.safeParse((await params).provider);
  if (!provider.success) notFound();
  const path = await comeBack(await getActor(), provider.data, new URL(request.url).searchParams, new Date());
  return Response.redirect(publicUrl(path), 303);
}
