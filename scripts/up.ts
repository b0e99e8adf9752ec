import path from "node:path";
import { dataDir } from "./root";
import { loadDotEnv } from "./stack/dot-env";
import { isFree, nextFreePort } from "./stack/ports";
import { faint, heading, seconds } from "./stack/progress";
import { findRunning, forgetRunning, noteRunning } from "./stack/running";
import { keepSecrets } from "./stack/settings";
import { Stack } from "./stack/stack";
import { welcome } from "./stack/welcome";

const dev = process.argv.includes("--dev");

async function main(): Promise<void> {
  const started = performance.now();
  loadDotEnv();
  refuseToRunTwice();
  const app = await choosePort("PORT", 3000, []);
  const sandbox = await choosePort("SANDBOX_PORT", 3900, [app]);
  const postgres = await nextFreePort(54320, [app, sandbox]);
  const stack = new Stack({
    configured: process.env,
    secrets: keepSecrets(path.join(dataDir, "secrets.json")),
    ports: { app, sandbox, postgres },
    dataDir,
    dev,
    durable: true,
    announce: (sentence) => console.log(faint(sentence)),
  });
  const note = { address: `http://localhost:${app}`, ports: { app, sandbox } };
  noteRunning(dataDir, note);
  stopOnSignal(stack);
  console.log(heading(dev ? "Colloquy, for development" : "Colloquy"));
  try {
    await stack.start();
    stack.app?.once("exit", (code, signal) => void whenAppEnds(stack, signal ?? `code ${code}`));
    noteRunning(dataDir, { ...note, databaseUrl: stack.settings["DATABASE_URL"] });
    const greeting = await welcome(stack, dataDir);
    console.log(faint(`Ready in ${seconds(performance.now() - started)}.`));
    console.log(greeting);
  } catch (error) {
    if (stack.isStopping) return;
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    await end(stack, 1);
  }
}

async function whenAppEnds(stack: Stack, how: string): Promise<void> {
  if (stack.isStopping) return;
  console.error(`\nThe app ended unasked (${how}), so everything else stops too. Its log: ${path.join(dataDir, "logs/app.log")}`);
  await end(stack, 1);
}

function refuseToRunTwice(): void {
  const running = findRunning(dataDir);
  if (running === null) return;
  console.error(`Colloquy already runs from this folder, at ${running.address} (process ${running.pid}). Stop that one first, with Ctrl-C where it was started.`);
  process.exit(1);
}

/** A port that somebody asked for is theirs or nobody's; otherwise the next free one will do. */
async function choosePort(name: string, usual: number, promised: readonly number[]): Promise<number> {
  const asked = process.env[name];
  if (asked === undefined || asked === "") return nextFreePort(usual, promised);
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) fail(`${name} is "${asked}", which is not a port number (1 to 65535).`);
  if (promised.includes(port) || !(await isFree(port))) fail(`Port ${port} (${name}) is taken by another program. Choose another in .env, or leave ${name} out to take the next free one.`);
  return port;
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** The first signal stops everything in order; another one, given on purpose a while later, does not wait any more. */
function stopOnSignal(stack: Stack): void {
  let askedAt: number | undefined;
  const stop = (): void => {
    if (askedAt === undefined) {
      askedAt = performance.now();
      console.log(`\n${faint("Stopping…")}`);
      void end(stack, 0);
    } else if (performance.now() - askedAt > 2_000) process.exit(1);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  process.once("disconnect", stop);
}

async function end(stack: Stack, code: number): Promise<never> {
  await stack.stop();
  forgetRunning(dataDir);
  if (code === 0) console.log(faint("Stopped."));
  process.exit(code);
}

await main();
