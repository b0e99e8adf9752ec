import { handOver, installPackages, requireNode } from "./install.mjs";

requireNode();
await installPackages();
await handOver("scripts/run-tests.ts", process.argv.slice(2));
