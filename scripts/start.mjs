import { handOver, installPackages, requireNode } from "./install.mjs";

requireNode();
await installPackages();
await handOver("scripts/up.ts", process.argv.slice(2));
