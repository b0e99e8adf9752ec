import { badParam } from "@/sandbox/stripe/stripe-error";

export type FormValue = string | FormValue[] | { [name: string]: FormValue };
type Branch = Map<string, Branch | string>;

/** Stripe's form encoding: `items[0][price]=…`, `expand[]=…`, `metadata[key]=…` as nested values. */
export function parseForm(text: string): Record<string, FormValue> {
  const root: Branch = new Map();
  for (const [key, value] of new URLSearchParams(text)) place(root, pathOf(key), value);
  const tree = Object.create(null) as Record<string, FormValue>;
  for (const [name, branch] of root) tree[name] = grow(branch);
  return tree;
}

function pathOf(key: string): string[] {
  const head = key.split("[", 1)[0] ?? "";
  const rest = key.slice(head.length);
  const parts = [...rest.matchAll(/\[([^\]]*)\]/g)];
  if (parts.map((part) => part[0]).join("") !== rest || head === "" || parts.length > 8) {
    throw badParam(`Invalid parameter name: ${key}`, key);
  }
  return [head, ...parts.map((part) => part[1] ?? "")];
}

function place(branch: Branch, path: readonly string[], value: string): void {
  const [name = "", ...rest] = path;
  const key = name === "" ? String(branch.size) : name;
  if (rest.length === 0) {
    branch.set(key, value);
    return;
  }
  const next = branch.get(key);
  const child: Branch = next instanceof Map ? next : new Map();
  branch.set(key, child);
  place(child, rest, value);
}

function grow(branch: Branch | string): FormValue {
  if (typeof branch === "string") return branch;
  const names = [...branch.keys()];
  if (names.every((_, index) => branch.has(String(index)))) return names.map((_, index) => grow(branch.get(String(index)) ?? ""));
  // Without a prototype a parameter named `__proto__` is an ordinary name.
  const tree = Object.create(null) as { [name: string]: FormValue };
  for (const [name, child] of branch) tree[name] = grow(child);
  return tree;
}
