import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");

/** What this installation keeps: database, files, secrets, logs. Never committed. */
export const dataDir = path.join(root, ".data");

/** A tool of this clone, such as `next` or `tsx`. */
export function tool(name: string): string {
  return path.join(root, "node_modules", ".bin", name);
}
