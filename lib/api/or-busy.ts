import { problemResponse } from "@/lib/api/problem";
import { busy, isBusy } from "@/lib/platform/refusal";
import { fromHeaders } from "@/lib/platform/request-context";

/** The answer of a route that is no operation; while the database is away, a refusal that says when to come again. */
export async function orBusy(request: Request, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (isBusy(error)) return problemResponse(busy(), fromHeaders(request.headers).requestId);
    throw error;
  }
}
