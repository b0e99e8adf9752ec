import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Logger, runOnce, type TaskList } from "graphile-worker";
import { afterAll } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import type { EventName } from "@/lib/kernel/events";
import { checkExchange } from "@/sandbox/contracts/check";
import { readContract } from "@/sandbox/contracts/contract";
import { startRecorder } from "@/sandbox/contracts/record";
import { startSandbox } from "@/sandbox/start-sandbox";

export type Vendor = "google" | "microsoft";


/** The doors for pushes, as the routes serve them. */
const product = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { receiveGooglePush, receiveMicrosoftPush } = await import("@/lib/scheduling/outside/receive-push");
  if (request.url?.startsWith("/api/webhooks/google-calendar")) {
    const status = await receiveGooglePush(new Headers(request.headers as Record<string, string>));
    return void response.writeHead(status).end();
  }
  const answer = await receiveMicrosoftPush(new Request(`http://localhost${request.url}`, { method: "POST", body: Buffer.concat(chunks) }));
  response.writeHead(answer.status, { "content-type": "text/plain; charset=utf-8" }).end("word" in answer ? answer.word : "");
});
await new Promise<void>((resolve) => product.listen(0, "127.0.0.1", resolve));
const publicUrl = `http://localhost:${(product.address() as AddressInfo).port}`;
let passed = 0;
const sandbox = await startSandbox({ port: 0, dataFile: ":memory:", publicUrl, webhookSecret: "whsec_unused", log: () => undefined, now: () => new Date(Date.now() + passed) });
const recorder = await startRecorder(sandbox.url);

// Before any product module is loaded: import this first.
Object.assign(process.env, {
  PUBLIC_URL: publicUrl, GOOGLE_ISSUER: `${sandbox.url}/google`, GOOGLE_API_BASE: `${recorder.url}/googleapis`,
  MICROSOFT_LOGIN_BASE: `${sandbox.url}/microsoft/login`, MICROSOFT_GRAPH_BASE: `${sandbox.url}/microsoft/graph`,
});

afterAll(async () => {
  await recorder.close();
  await sandbox.close();
  await new Promise<void>((resolve) => {
    product.close(() => resolve());
    product.closeAllConnections();
  });
});

/** What was said to Google and answered that Google's published description does not know; and how much was said. */
export function heardAtGoogle(): { exchanges: number; faults: string[] } {
  const contract = readContract("google-calendar");
  return { exchanges: recorder.exchanges.length, faults: [...new Set(recorder.exchanges.flatMap(({ request, answer }) => checkExchange(contract, request, answer)))] };
}

/** Lets the vendors' clocks run ahead, so that access tokens end. */
export function passAtVendor(milliseconds: number): void {
  passed += milliseconds;
}

/** Changes an account's calendars by hand, or makes trouble; answers what the sandbox says. */
export async function byHand(vendor: Vendor, account: string, lever: string, fields: Record<string, string> = {}): Promise<{ id: string }> {
  const answer = await fetch(`${sandbox.url}/control/calendars/${lever}`, { method: "POST", body: new URLSearchParams({ vendor, account, ...fields }) });
  if (!answer.ok) throw new Error(`${lever}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { id: string };
}

export type EventThere = {
  id: string; title: string; description: string; location: string; start: { at: string; timeZone: string }; end: { at: string; timeZone: string };
  transactionId: string | null; privateProperties: Record<string, string>;
};

/** What an account has at the vendor, its own calendar first. */
export async function calendarsAt(vendor: Vendor, account: string): Promise<{ id: string; name: string; events: EventThere[]; channels: number }[]> {
  const answer = await fetch(`${sandbox.url}/control/calendars?${new URLSearchParams({ vendor, account })}`);
  return ((await answer.json()) as { calendars: { id: string; name: string; events: EventThere[]; channels: number }[] }).calendars;
}

/** Goes to the vendor, chooses the account and comes back with its answer, as a browser does. */
export async function visitVendor(url: string, account: string): Promise<{ code: string; state: string }> {
  const back = await fetch(url, { method: "POST", redirect: "manual", body: new URLSearchParams({ email: account }) });
  const answer = new URL(back.headers.get("location") ?? "http://nowhere").searchParams;
  return { code: answer.get("code") ?? "", state: answer.get("state") ?? "" };
}

/** Connects an account as a person does; answers the connection's id. Nothing is read yet: `workCalendars` does it. */
export async function connectAccount(actor: Actor, vendor: Vendor, account: string, now = new Date()): Promise<string> {
  const { finishConnecting, startConnecting } = await import("@/lib/scheduling/outside/connect-calendar");
  const { url } = await startConnecting(actor, vendor, null, now);
  return finishConnecting(actor, vendor, await visitVendor(url, account), now);
}

/** Does all due work with calendars, as the worker would; what other rooms do with it is left out. */
export async function workCalendars(): Promise<void> {
  const [{ jobs, reactions }, { outsideCalendarJobs }, { entryJobs }] = await Promise.all([import("@/lib/wiring"), import("@/lib/scheduling/outside/jobs"), import("@/lib/bookings/entry-jobs")]);
  const own: TaskList = { ...outsideCalendarJobs, ...entryJobs };
  const dispatch: TaskList = {
    "events.dispatch": async (payload, { addJob }) => {
      const { name, payload: event } = payload as { name: EventName; payload: object };
      for (const task of reactions[name] ?? []) if (task in own) await addJob(task, event);
    },
  };
  const others = Object.fromEntries(Object.keys(jobs).map((name) => [name, () => undefined]));
  const { db } = await import("@/lib/platform/db");
  const isDue = async () => (await db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker._private_jobs WHERE run_at <= now() AND attempts < max_attempts LIMIT 1`).length > 0;
  // One round ends early for those who wait behind a queue.
  do await runOnce({ connectionString: process.env["DATABASE_URL"] ?? "", taskList: { ...others, ...own, ...dispatch }, logger: new Logger(() => () => undefined), noHandleSignals: true, concurrency: 4 });
  while (await isDue());
}
