import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { heading, seconds } from "./stack/progress";
import { layers, type LayerName } from "./testing/layers";
import { addTallies, noTally, sentence, type Tally } from "./testing/tally";

async function main(): Promise<void> {
  const wanted = chooseLayers(process.argv.slice(2));
  const reports = await mkdtemp(path.join(os.tmpdir(), "colloquy-reports-"));
  const started = performance.now();
  let total: Tally = noTally;
  const failed: LayerName[] = [];
  for (const name of wanted) {
    const layer = layers[name];
    if (layer.needs !== undefined && failed.includes(layer.needs)) {
      console.log(`\n${heading(layer.title)}: left out, because the ${layer.needs} failed`);
      continue;
    }
    console.log(`\n${heading(layer.title)}`);
    const begun = performance.now();
    const tally = await layer.run(reports);
    if (tally.failed > 0) failed.push(name);
    console.log(`${layer.title}: ${sentence(tally)} in ${seconds(performance.now() - begun)}`);
    total = addTallies(total, tally);
  }
  await rm(reports, { recursive: true, force: true });
  console.log(`\nEverything in ${seconds(performance.now() - started)}${failed.length > 0 ? `; failed: ${failed.join(", ")}` : ""}`);
  console.log(sentence(total));
  process.exit(total.failed > 0 ? 1 : 0);
}

function chooseLayers(asked: string[]): LayerName[] {
  const all = Object.keys(layers).filter(isLayerName);
  const unknown = asked.filter((name) => !isLayerName(name));
  if (unknown.length > 0) {
    console.error(`There is no test layer "${unknown.join(", ")}". The layers: ${all.join(", ")}.`);
    process.exit(1);
  }
  return asked.length === 0 ? all : all.filter((name) => asked.includes(name));
}

function isLayerName(name: string): name is LayerName {
  return Object.hasOwn(layers, name);
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
await main();
