import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

export type SourceFile = { path: string; text: string; lines: number };

const folders = ["app", "components", "lib", "sandbox", "scripts", "prisma/seed", "bench", "e2e"];

/** Every TypeScript file of ours, in the folders and beside them, with its text. */
export function sourceFiles(): SourceFile[] {
  const beside = readdirSync(root).filter(isSource);
  return [...beside, ...folders.flatMap(sourcesUnder)].toSorted().map((file) => {
    const text = readFileSync(path.join(root, file), "utf8");
    return { path: file, text, lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0) };
  });
}

/** What the dependency check is asked to look at: the same files, by folder. */
export function sourceRoots(): string[] {
  const present = readdirSync(root, { withFileTypes: true });
  const top = folders.filter((folder) => present.some((entry) => entry.isDirectory() && entry.name === folder.split("/")[0]));
  return [...top.filter((folder) => sourcesUnder(folder).length > 0), ...present.filter((entry) => isSource(entry.name)).map((entry) => entry.name)];
}

function sourcesUnder(folder: string): string[] {
  try {
    return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).filter(isSource).map((file) => path.join(folder, file));
  } catch {
    return [];
  }
}

function isSource(file: string): boolean {
  return /\.tsx?$/.test(file) && !file.endsWith(".d.ts");
}
