import { orBusy } from "@/lib/api/or-busy";
import { findPublicFile } from "@/lib/files/open-file";

/** A public file; what its id names never changes, so that it may be kept for ever. */
export function GET(request: Request, { params }: RouteContext<"/files/[id]">): Promise<Response> {
  return orBusy(request, async () => fileAnswer((await params).id));
}

async function fileAnswer(id: string): Promise<Response> {
  const file = await findPublicFile(id);
  if (!file) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  return new Response(file.bytes, {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Disposition": "inline",
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": "public, max-age=31536000, immutable",
    },
  });
}
