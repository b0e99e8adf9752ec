import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db";
import { listen, notify } from "@/lib/platform/listen";

/** Waits until this process has heard everything that was announced before: announcements arrive in their order, so our own comes last. */
export async function allHeard(): Promise<void> {
  const token = randomUUID();
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const stop = await listen("cache", (payload) => payload === token && resolve(token));
  await notify(db, "cache", token);
  await promise;
  stop();
}
