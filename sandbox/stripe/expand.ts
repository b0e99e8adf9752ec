import type { FormValue } from "@/sandbox/stripe/form";
import type { Kind } from "@/sandbox/stripe/fixtures";
import type { ResourceStore } from "@/sandbox/stripe/resource-store";
import { lineItemsOf } from "@/sandbox/stripe/session-aside";
import { badParam } from "@/sandbox/stripe/stripe-error";

const EXPANDABLE: Readonly<Record<string, Kind>> = {
  customer: "customer", product: "product", payment_method: "payment_method", payment_intent: "payment_intent",
  latest_charge: "charge", charge: "charge", balance_transaction: "balance_transaction",
};
const MAX_DEPTH = 4;

type Tree = { [name: string]: unknown };

/** Puts whole resources where ids stand, along paths such as `payment_intent.latest_charge.balance_transaction`. */
export function expandResource(resources: ResourceStore, resource: object, expand: FormValue | undefined): unknown {
  if (!Array.isArray(expand)) return resource;
  const whole = structuredClone(resource) as Tree;
  for (const path of expand) {
    if (typeof path !== "string") throw badParam("Invalid array of properties to expand", "expand");
    const steps = path.split(".");
    if (steps.length > MAX_DEPTH) throw badParam(`You cannot expand more than ${MAX_DEPTH} levels of a property.`, "expand");
    expandPath(resources, whole, steps, path);
  }
  return whole;
}

function expandPath(resources: ResourceStore, at: Tree, steps: readonly string[], path: string): void {
  const [step = "", ...rest] = steps;
  if (step === "data" && Array.isArray(at.data)) {
    for (const each of at.data) expandPath(resources, each, rest, path);
    return;
  }
  if (step === "line_items" && at.object === "checkout.session") {
    at.line_items = lineItemsOf(resources, String(at.id));
    return;
  }
  const kind = step === "source" && at.object === "balance_transaction" ? sourceKind(at.source) : EXPANDABLE[step];
  if (!(step in at) || kind === undefined) {
    throw badParam(`This property cannot be expanded (${path}).`, "expand");
  }
  const value = at[step];
  if (typeof value === "string") at[step] = resources.get(kind, value);
  const next = at[step];
  if (rest.length > 0 && isTree(next)) expandPath(resources, next, rest, path);
}

function sourceKind(source: unknown): Kind {
  return typeof source === "string" && source.startsWith("re_") ? "refund" : "charge";
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
