import { invalidField } from "@/lib/kernel/errors";

const deepest = 40;

type Visit = { readonly value: unknown; readonly path: string; readonly depth: number };

/** Refuses what no field of ours can hold: the character NUL, which the database has no place for, and nesting without end. */
export function refuseUnsound(input: unknown): void {
  const waiting: Visit[] = [{ value: input, path: "", depth: 0 }];
  const seen = new Set<object>();
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    const { value, path, depth } = visit;
    if (typeof value === "string" && value.includes("\0")) throw invalidField(path, "That contains a character that cannot be kept.");
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    if (depth > deepest) throw invalidField(path.slice(0, 200), "That is nested too deep.");
    seen.add(value);
    for (const [key, inner] of Object.entries(value)) waiting.push({ value: inner, path: path === "" ? key : `${path}.${key}`, depth: depth + 1 });
  }
}
