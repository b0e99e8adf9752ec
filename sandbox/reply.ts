import type { Reply, SandboxRequest } from "@/sandbox/router";

/** JSON with two spaces, as Stripe answers, so that it reads well in a terminal. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers },
    body: JSON.stringify(value, null, 2),
  };
}

/** 303: the browser follows with GET, so that reloading the next page repeats nothing. */
export function seeOther(location: string): Reply {
  return { status: 303, headers: { location, "cache-control": "no-store" }, body: "" };
}

/** Whether a person's browser asks, rather than a test or an SDK. */
export function wantsHtml(request: SandboxRequest): boolean {
  return (request.headers.accept ?? "").includes("text/html");
}

/** The fields of a plain HTML form. */
export function formFields(request: SandboxRequest): URLSearchParams {
  return new URLSearchParams(request.body.toString("utf8"));
}
