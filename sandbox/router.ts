import type { IncomingHttpHeaders } from "node:http";

/** A request as every room of the sandbox sees it; `origin` is the loopback address that the caller used. */
export type SandboxRequest = {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly origin: string;
};

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
};

export type Handler = (request: SandboxRequest) => Reply | Promise<Reply>;

type Route = { method: string; pattern: string; segments: readonly string[]; handler: Handler };

type Match =
  | { found: "route"; pattern: string; params: Record<string, string>; handler: Handler }
  | { found: "other-method"; pattern: string; allow: string }
  | { found: "nothing" };

export type Router = {
  on(method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", pattern: string, handler: Handler): void;
  match(method: string, path: string): Match;
};

/** Routes by exact segments and `:names`; the route that was added first wins. */
export function createRouter(): Router {
  const routes: Route[] = [];
  return {
    on(method, pattern, handler) {
      routes.push({ method, pattern, segments: split(pattern), handler });
    },
    match(method, path) {
      const segments = split(path);
      const allowed: string[] = [];
      let pattern = "";
      for (const route of routes) {
        const params = paramsOf(route.segments, segments);
        if (!params) continue;
        if (route.method === method || (route.method === "GET" && method === "HEAD")) {
          return { found: "route", pattern: route.pattern, params, handler: route.handler };
        }
        allowed.push(route.method);
        pattern = route.pattern;
      }
      return allowed.length > 0 ? { found: "other-method", pattern, allow: allowed.join(", ") } : { found: "nothing" };
    },
  };
}

/** The named part of the path, e.g. `id` of `/v1/refunds/:id`. */
export function pathParam(request: SandboxRequest, name: string): string {
  const value = request.params[name];
  if (value === undefined) throw new Error(`The route has no part called ${name}`);
  return value;
}

function split(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}

function paramsOf(pattern: readonly string[], segments: readonly string[]): Record<string, string> | null {
  if (pattern.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? "";
    if (part.startsWith(":")) {
      const value = decode(segment);
      if (value === null) return null;
      params[part.slice(1)] = value;
    } else if (part !== segment) return null;
  }
  return params;
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
