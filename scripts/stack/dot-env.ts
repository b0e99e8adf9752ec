import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "../root";

/** Reads `.env` into the environment; what the shell already set stays. */
export function loadDotEnv(): void {
  const file = path.join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}
