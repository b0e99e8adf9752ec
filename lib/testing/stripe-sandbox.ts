import { afterAll } from "vitest";
import { startSandbox } from "@/sandbox/start-sandbox";

const webhookSecret = process.env["STRIPE_WEBHOOK_SECRET"] ?? "";
const sandbox = await startSandbox({ port: 0, dataFile: ":memory:", publicUrl: "http://localhost:9", webhookSecret, log: () => undefined });

// Before any product module is loaded: import this first.
process.env["STRIPE_API_BASE"] = sandbox.url;

await control("webhooks/pause");

afterAll(() => sandbox.close());

export const sandboxUrl = sandbox.url;

/** Pulls one of the sandbox's levers. */
export async function control(lever: string): Promise<void> {
  const response = await fetch(`${sandbox.url}/control/${lever}`, { method: "POST" });
  if (!response.ok) throw new Error(`The sandbox answered ${response.status}.`);
}

export const cards = { good: "4242424242424242", declined: "4000000000000002" } as const;

/** Types a card into the hosted page, as a person would. */
export async function payAt(url: string, card: string = cards.good): Promise<void> {
  const response = await fetch(url, { method: "POST", redirect: "manual", body: new URLSearchParams({ card, email: "client@example.org" }) });
  if (response.status >= 400) throw new Error(`The payment page answered ${response.status}.`);
  await response.body?.cancel();
}
