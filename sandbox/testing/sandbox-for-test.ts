import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resend } from "resend";
import Stripe from "stripe";
import { type RunningSandbox, startSandbox } from "@/sandbox/start-sandbox";
import { startWebhookReceiver, type WebhookReceiver } from "@/sandbox/testing/webhook-receiver";

export const WEBHOOK_SECRET = "whsec_test";
export const PUBLIC_URL = "http://localhost:3000";
/** A connection of its own for each request: one kept alive would not survive a restart. */
export const FRESH = { connection: "close" };

export type SandboxForTest = {
  readonly url: string;
  readonly stripe: Stripe;
  readonly resend: Resend;
  readonly webhooks: WebhookReceiver;
  /** Moves the sandbox's clock. */
  pass(seconds: number): void;
  /** Posts a form as a browser does, without following redirects. */
  submit(path: string, fields: Record<string, string>): Promise<Response>;
  control(method: "GET" | "POST" | "DELETE", path: string): Promise<unknown>;
  /** Stops and starts it over the same file and port. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** A sandbox on a free port over a temporary file, with the real SDKs pointed at it and a product that takes its webhooks. */
export async function sandboxForTest(): Promise<SandboxForTest> {
  const folder = mkdtempSync(join(tmpdir(), "sandbox-test-"));
  const webhooks = await startWebhookReceiver(WEBHOOK_SECRET);
  let passed = 0;
  const start = (port: number): Promise<RunningSandbox> => startSandbox({
    port, dataFile: join(folder, "sandbox.db"), publicUrl: PUBLIC_URL, webhookUrl: webhooks.url, webhookSecret: WEBHOOK_SECRET,
    log: () => undefined, now: () => new Date(Date.now() + passed * 1000),
  });
  let running = await start(0);
  const { url } = running;
  const port = Number(new URL(url).port);
  return {
    url, webhooks,
    stripe: new Stripe("sk_test_sandbox", { host: "127.0.0.1", port, protocol: "http", maxNetworkRetries: 0 }),
    resend: new Resend("re_sandbox", { baseUrl: `${url}/resend` }),
    pass: (seconds) => {
      passed += seconds;
    },
    submit: (path, fields) => fetch(new URL(path, url), { method: "POST", body: new URLSearchParams(fields), redirect: "manual", headers: FRESH }),
    control: async (method, path) => (await fetch(`${url}/control/${path}`, { method, headers: FRESH })).json(),
    async restart() {
      await running.close();
      running = await start(port);
    },
    async close() {
      await running.close();
      await webhooks.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
