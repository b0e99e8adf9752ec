import { openApiDocument } from "@/lib/api/openapi";

/** The OpenAPI 3.1 document. */
export async function GET(): Promise<Response> {
  return Response.json(await openApiDocument(), { headers: { "Cache-Control": "public, max-age=300" } });
}
