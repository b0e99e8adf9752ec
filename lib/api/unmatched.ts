import { listOperations } from "@/lib/api/operations";
import { problemOf } from "@/lib/api/problem";

const operations = listOperations().map(({ method = "", path = "" }) => ({ method, path: new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`) }));

/** The answer where no operation fits: 405 with the methods that would, or 404. */
export function unmatched(pathname: string): Response {
  const methods = operations.filter(({ path }) => path.test(pathname)).map(({ method }) => method);
  if (methods.length === 0) return refusal(404, "We could not find that operation.", "not_found", {});
  const allowed = [...new Set([...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"])].join(", ");
  return refusal(405, `That address answers to ${allowed} only.`, "method_not_allowed", { Allow: allowed });
}

function refusal(status: number, detail: string, domainCode: string, headers: Record<string, string>): Response {
  return Response.json(problemOf(detail, status, { domainCode }), { status, headers });
}
