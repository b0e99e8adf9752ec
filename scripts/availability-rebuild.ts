import { db } from "@/lib/platform/db";
import { rebuildFreeTimes } from "@/lib/scheduling/rebuild-free-times";

const started = performance.now();
let told = -1;
const done = await rebuildFreeTimes((calendars, all) => {
  const percent = Math.floor((calendars / all) * 100);
  if (percent === told) return;
  told = percent;
  process.stdout.write(`${String(percent).padStart(3)} %  ${calendars} of ${all} calendars\n`);
});
process.stdout.write(`The free times of ${done} calendars are written anew. (${((performance.now() - started) / 1_000).toFixed(1)} s)\n`);
await db.$disconnect();
