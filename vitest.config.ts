import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };
const ignored = ["node_modules/**", ".next*/**", ".data/**", "e2e/**"];

// Limits for what hangs: how soon something is done is no proof of anything on a machine that does much else.
const patience = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 60_000, interval: 20 } } };
const setupFiles = ["lib/testing/same-worlds.ts"];

/** Three layers: `architecture` reads the source text, `core` needs nothing, `db` runs against a real Postgres cloned from a template. */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          ...patience,
          name: "core",
          setupFiles,
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: [...ignored, "**/*.db.test.ts", "lib/architecture.test.ts"],
        },
      },
      {
        resolve: { alias },
        test: { ...patience, name: "architecture", include: ["lib/architecture.test.ts"] },
      },
      {
        resolve: { alias },
        test: {
          ...patience,
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: ignored,
          globalSetup: ["lib/testing/postgres-setup.ts"],
          setupFiles: [...setupFiles, "lib/testing/database-per-file.ts"],
          pool: "forks",
          maxWorkers: 2,
        },
      },
    ],
  },
});
