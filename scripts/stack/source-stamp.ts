import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "../root";

/** A hash over files and folders (relative to the root): the same content gives the same hash, whatever the dates on the files. */
export function stampOf(paths: readonly string[], counts: (file: string) => boolean = () => true): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesUnder).filter(counts).toSorted()) {
    hash.update(`${file}\n`).update(readFileSync(path.join(root, file))).update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(relative: string): string[] {
  const full = path.join(root, relative);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [relative];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}
