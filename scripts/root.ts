import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");

/** What this installation keeps: database, files, secrets, logs. Never committed. */
export const dataDir = path.join(root, ".data");

const tools = {
  depcruise: "dependency-cruiser/bin/dependency-cruise.mjs",
  eslint: "eslint/bin/eslint.js",
  next: "next/dist/bin/next",
  playwright: "@playwright/test/cli.js",
  prisma: "prisma/build/index.js",
  tsc: "typescript/bin/tsc",
  vitest: "vitest/vitest.mjs",
} as const;

/** The script behind a tool's name, to be run by the Node that runs us. */
export function tool(name: keyof typeof tools): string {
  return path.join(root, "node_modules", tools[name]);
}
