import type { ResourceStore } from "@/sandbox/stripe/resource-store";
import { signatureHeader } from "@/sandbox/webhooks/signature";
import type { Delivery, Outbox } from "@/sandbox/webhooks/outbox";
import type { World } from "@/sandbox/world";

const AT_ONCE = 4;
const ANSWER_WITHIN_MS = 10_000;
const LONGEST_NAP_MS = 1_000;

export type Courier = { wake(): void; stop(): Promise<void> };

/** Carries waiting deliveries to the product, a few at once, until stopped. What is under way when the process dies is sent again. */
export function startCourier(world: World, outbox: Outbox, resources: ResourceStore): Courier {
  const underWay = new Map<number, Promise<void>>();
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const wake = () => {
    if (stopped) return;
    clearTimeout(timer);
    for (const delivery of outbox.due(AT_ONCE - underWay.size, new Set(underWay.keys()))) {
      const trip = carry(world, outbox, resources, delivery, abort.signal, () => stopped);
      underWay.set(delivery.id, trip.finally(() => {
        underWay.delete(delivery.id);
        wake();
      }));
    }
    // A full courier wakes when somebody comes back; otherwise it naps until something is due.
    const next = outbox.nextDueAt(new Set(underWay.keys()));
    if (next !== null && underWay.size < AT_ONCE) {
      timer = setTimeout(wake, Math.min(Math.max(next - world.clock().getTime(), 20), LONGEST_NAP_MS));
    }
  };
  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      abort.abort();
      await Promise.allSettled(underWay.values());
    },
  };
}

async function carry(world: World, outbox: Outbox, resources: ResourceStore, delivery: Delivery, stop: AbortSignal, isStopped: () => boolean): Promise<void> {
  const event = resources.get("event", delivery.eventId);
  const body = JSON.stringify({ ...event, pending_webhooks: 1 }, null, 2);
  const outcome = await post(world, body, stop);
  if (isStopped()) return;
  if (/^2\d\d$/.test(outcome)) outbox.delivered(delivery, outcome);
  else outbox.failed(delivery, outcome);
  world.log("webhook", { event: delivery.eventId, type: delivery.eventType, attempt: delivery.attempts + 1, outcome });
}

async function post(world: World, body: string, stop: AbortSignal): Promise<string> {
  const { webhookUrl, webhookSecret } = world.config;
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
    "stripe-signature": signatureHeader(body, webhookSecret, Math.floor(world.clock().getTime() / 1000)),
  };
  try {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(ANSWER_WITHIN_MS)]);
    const response = await fetch(webhookUrl, { method: "POST", headers, body, redirect: "manual", signal });
    await response.body?.cancel();
    return String(response.status);
  } catch (error) {
    return error instanceof DOMException && error.name === "TimeoutError" ? "no answer in 10 s" : "no connection";
  }
}
