import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root, tool } from "../root";
import { runToEnd } from "./child";
import { stampOf } from "./source-stamp";

const stampFile = path.join(root, "prisma/generated/.colloquy-stamp");

/** Generates the database client when the schema changed since the last time. Answers whether it had to. */
export async function generateClient(): Promise<boolean> {
  const stamp = stampOf(["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"]);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return false;
  // Prisma would download its schema engine first, which generating does not use: naming any existing file is enough.
  await runToEnd([tool("prisma"), "generate"], { PRISMA_SCHEMA_ENGINE_BINARY: process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ?? process.execPath });
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  return true;
}
