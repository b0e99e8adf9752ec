// npm run …: any program of ours on Node 26, with the packages installed first when they are not.
import { handOver, installPackages, requireNode } from "./install.mjs";

const [script, ...args] = process.argv.slice(2);
requireNode();
await installPackages();
await handOver(script, args);
