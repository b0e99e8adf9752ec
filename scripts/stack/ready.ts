import type { ChildProcess } from "node:child_process";

/** Waits until an address answers with success; throws when the process behind it ends, or after `limitMs`. */
export async function waitUntilReady(address: string, child: ChildProcess | undefined, limitMs: number): Promise<void> {
  const deadline = Date.now() + limitMs;
  let last = "no answer";
  while (Date.now() < deadline) {
    if (child !== undefined && (child.exitCode !== null || child.signalCode !== null)) throw new Error(`It ended while starting (${child.signalCode ?? `code ${child.exitCode}`}).`);
    try {
      const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) });
      if (answer.ok) return;
      last = `${answer.status} ${await answer.text()}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
  throw new Error(`${address} is not ready after ${Math.round(limitMs / 1000)} s: ${last.slice(0, 500)}`);
}
