import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };
const ignored = ["node_modules/**", ".next*/**", ".data/**", "e2e/**"];

/** Three layers: `architecture` reads the source text, `core` needs nothing, `db` runs against a real Postgres cloned from a template. */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "core",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: [...ignored, "**/*.db.test.ts", "lib/architecture.test.ts"],
        },
      },
      {
        resolve: { alias },
        test: { name: "architecture", include: ["lib/architecture.test.ts"], testTimeout: 60_000 },
      },
      {
        resolve: { alias },
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: ignored,
          globalSetup: ["lib/testing/postgres-setup.ts"],
          setupFiles: ["lib/testing/database-per-file.ts"],
          pool: "forks",
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
