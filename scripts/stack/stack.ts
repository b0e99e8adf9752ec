import type { ChildProcess } from "node:child_process";
import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { applyMigrations } from "../migrate";
import { tool } from "../root";
import { buildApp } from "./build";
import { lastLines, startChild, stopChild, stopRuns, type ChildPlan } from "./child";
import { hasPeople, seedDemo } from "./demo-world";
import { generateClient } from "./generate-client";
import { keepPostgres } from "./keep-postgres";
import { keepRunning } from "./keep-running";
import { step } from "./progress";
import { waitUntilReady } from "./ready";
import { completeSettings, usesSandbox, type Places, type Settings } from "./settings";

export type StackOptions = {
  configured: Record<string, string | undefined>;
  secrets: Settings;
  ports: { app: number; sandbox: number; postgres: number };
  dataDir: string;
  /** `next dev` in place of the build. */
  dev: boolean;
  /** False for a stack that is thrown away. */
  durable: boolean;
  announce: (sentence: string) => void;
};

/** The whole product, started in order; `stop` ends what was started, last first. */
export class Stack {
  readonly #started: (() => Promise<void>)[] = [];
  #stopping: Promise<void> | undefined;
  settings: Settings = {};
  app: ChildProcess | undefined;
  postgresHome: string | undefined;

  constructor(private readonly options: StackOptions) {}

  /** Brings everything up, and answers once the app is ready. */
  async start(): Promise<void> {
    mkdirSync(this.options.dataDir, { recursive: true });
    const { dev } = this.options;
    await step("Database client", generateClient, (made) => (made ? "generated" : "up to date"));
    const build = dev ? Promise.resolve() : step("App", buildApp, (made) => (made ? "built" : "already built"));
    await Promise.all([this.#prepareDatabase(), build]);
    if (usesSandbox(this.settings)) await this.#startSandbox();
    await this.#seedWhenEmpty();
    this.#keep("worker", ["--import", "tsx", "lib/worker.ts"], 10_000);
    await this.#startApp();
  }

  /** Ends app, worker, sandbox and Postgres, in that order; calling twice waits for the first. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  get isStopping(): boolean {
    return this.#stopping !== undefined;
  }

  async #stopAll(): Promise<void> {
    await stopRuns();
    for (const end of this.#started.toReversed()) await end();
  }

  async #prepareDatabase(): Promise<void> {
    const { configured, secrets, dataDir, ports } = this.options;
    const own = configured["DATABASE_URL"];
    const databaseUrl = own ?? (await step("Postgres", () => this.#startPostgres()));
    const places: Places = { databaseUrl, port: ports.app, sandboxPort: ports.sandbox, dataDir };
    this.settings = completeSettings(configured, secrets, places);
    await step("Migrations", () => applyMigrations(databaseUrl), (names) => (names.length === 0 ? "up to date" : `${names.length} applied`));
  }

  /** After the sandbox, which keeps the money of the demo world's sessions. */
  async #seedWhenEmpty(): Promise<void> {
    if (this.options.configured["SEED"] === "none" || (await hasPeople(this.settings["DATABASE_URL"] ?? ""))) return;
    await step("Demo world", () => seedDemo(this.settings));
  }

  async #startPostgres(): Promise<string> {
    const { dataDir, ports, durable, announce } = this.options;
    const home = path.join(dataDir, "postgres");
    const postgres = await keepPostgres({ home, port: ports.postgres, durable, logFile: this.#logFile("postgres") }, announce);
    this.#started.push(() => postgres.stop());
    this.postgresHome = postgres.home;
    return postgres.url;
  }

  async #startSandbox(): Promise<void> {
    await step("Sandbox", async () => {
      this.#keep("sandbox", ["--import", "tsx", "sandbox/main.ts"], 5_000);
      await waitUntilReady(`http://localhost:${this.options.ports.sandbox}/`, undefined, 30_000);
    });
  }

  #keep(name: string, args: string[], graceMs: number): void {
    const kept = keepRunning(this.#plan(name, args), this.options.announce);
    this.#started.push(() => kept.stop(graceMs));
  }

  async #startApp(): Promise<void> {
    const { dev, ports } = this.options;
    // Rendering makes much that dies young: a larger nursery spares a sixth of the time.
    const args = ["--max-semi-space-size=64", tool("next"), dev ? "dev" : "start", "--port", String(ports.app)];
    await step("App and worker", async () => {
      const app = startChild({ ...this.#plan("app", args), shown: dev });
      this.app = app;
      this.#started.push(() => stopChild(app, 15_000));
      await waitUntilReady(`http://localhost:${ports.app}/readyz`, app, 90_000).catch((error: unknown) => this.#explain(error));
    });
  }

  #plan(name: string, args: string[]): ChildPlan {
    const mode = { NODE_ENV: this.options.dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" };
    return { name, args, settings: { ...this.settings, ...mode }, logFile: this.#logFile(name) };
  }

  #logFile(name: string): string {
    return path.join(this.options.dataDir, "logs", `${name}.log`);
  }

  async #explain(error: unknown): Promise<never> {
    const log = await readFile(this.#logFile("app"), "utf8").catch(() => "");
    throw new Error(`The app did not become ready. ${error instanceof Error ? error.message : ""}\n${lastLines(log, 12)}`, { cause: error });
  }
}
