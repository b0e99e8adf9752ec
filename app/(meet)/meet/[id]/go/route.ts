import { orBusy } from "@/lib/api/or-busy";
import { DomainError } from "@/lib/kernel/errors";
import { findWay } from "@/lib/meetings/find-way";
import { requireActor } from "@/lib/platform/session";

/** Sends one of the two parties to where their session takes place now. The address is theirs alone, and is not kept by anybody on the way. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return orBusy(request, async () => goThere((await params).id));
}

async function goThere(id: string): Promise<Response> {
  const actor = await requireActor(`/meet/${id}/go`);
  try {
    return seeOther((await findWay(actor, id, new Date())).url);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.refusal === "not_found") return new Response("We could not find that meeting.", { status: 404 });
    return seeOther(`/meet/${id}`);
  }
}

function seeOther(address: string): Response {
  return new Response(null, { status: 303, headers: { Location: address, "Cache-Control": "private, no-store", "Referrer-Policy": "no-referrer" } });
}
