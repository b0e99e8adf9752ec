import { isProcedure } from "@orpc/server";
import { router } from "@/lib/api/router";
import type { OperationMeta, Policy } from "@/lib/platform/procedure";

/** One operation as it was declared: what it is called, who may ask, and where it answers. */
export type Operation = {
  /** Its place in the router, such as `bookings.hold`. */
  readonly place: string;
  readonly name: string | undefined;
  readonly policy: Policy | undefined;
  readonly isIdempotent: boolean;
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly summary: string | undefined;
  readonly tags: readonly string[];
  readonly hasInput: boolean;
};

/** Every operation that has a door, found by walking the whole tree. */
export function listOperations(tree: object = router, at: readonly string[] = []): Operation[] {
  return Object.entries(tree).flatMap(([key, node]: [string, unknown]) => {
    const place = [...at, key];
    if (isProcedure(node)) return [describe(node["~orpc"], place.join("."))];
    return typeof node === "object" && node !== null ? listOperations(node, place) : [];
  });
}

type Definition = {
  readonly meta: OperationMeta;
  readonly route: { readonly method?: string; readonly path?: string; readonly summary?: string; readonly tags?: readonly string[] };
  readonly inputSchema?: unknown;
};

function describe({ meta, route, inputSchema }: Definition, place: string): Operation {
  return {
    place, name: meta.name, policy: meta.policy, isIdempotent: meta.isIdempotent ?? false, method: route.method, path: route.path, summary: route.summary, tags: route.tags ?? [],
    hasInput: inputSchema !== undefined,
  };
}
