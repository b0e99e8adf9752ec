import { z } from "zod";
import type { Db } from "@/lib/platform/db";
import { listen, notify } from "@/lib/platform/listen";

/** A nudge to one person's open pages: what changed, never its content. */
export const LiveEventSchema = z.object({
  to: z.string(),
  kind: z.enum(["booking", "payment", "notification", "signal", "missed"]),
  id: z.string(),
});

export type LiveEvent = z.infer<typeof LiveEventSchema>;

type Subscriber = (event: LiveEvent) => void;

const subscribers = new Map<string, Set<Subscriber>>();
let listening: Promise<unknown> | null = null;

/** Nudges a person's open pages when the caller's transaction commits. */
export async function publish(tx: Db, event: LiveEvent): Promise<void> {
  await notify(tx, "live", JSON.stringify(event));
}

/** Hears the nudges for one person; answers how to stop. */
export async function subscribe(userId: string, subscriber: Subscriber): Promise<() => void> {
  const own = subscribers.get(userId) ?? new Set();
  subscribers.set(userId, own.add(subscriber));
  listening ??= listen("live", deliver);
  await listening;
  return () => {
    own.delete(subscriber);
    if (own.size === 0) subscribers.delete(userId);
  };
}

function deliver(payload: string): void {
  if (payload === "") {
    for (const [to, own] of subscribers) own.forEach((tell) => tell({ to, kind: "missed", id: "" }));
    return;
  }
  const event = LiveEventSchema.parse(JSON.parse(payload));
  subscribers.get(event.to)?.forEach((tell) => tell(event));
}
