import { LRUCache } from "lru-cache";
import { DomainError } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db";

/** Fixed windows: `perMinute` in this process's memory for plain traffic, `counted` in the database where a miss costs money or an account. */
export const rateClasses = {
  read: { limit: 100, windowSeconds: 60, store: "memory" },
  write: { limit: 100, windowSeconds: 60, store: "memory" },
  // A page in a meeting speaks several times a second while two people write in one text; it must not use up what the rest of the product needs.
  room: { limit: 300, windowSeconds: 60, store: "memory" },
  "sign-in": { limit: 10, windowSeconds: 300, store: "database" },
  // Many people share one address; what one account may try is counted by "sign-in" itself.
  "sign-in-address": { limit: 100, windowSeconds: 300, store: "database" },
  reset: { limit: 5, windowSeconds: 900, store: "database" },
  money: { limit: 30, windowSeconds: 60, store: "database" },
} as const;

export type RateClass = keyof typeof rateClasses;

export type RateState = { readonly limit: number; readonly remaining: number; readonly resetSeconds: number; readonly windowSeconds: number };

const windows = new LRUCache<string, { count: number; endsAt: number }>({ max: 50_000 });

/** Counts one use by `key`; throws `too_many_requests` (429) past the limit. Reads share one allowance with writes: 100 a minute a person; what a page in a meeting says to it has its own. */
export async function spendRate(rateClass: RateClass, key: string, now: Date): Promise<RateState> {
  const { limit, windowSeconds, store } = rateClasses[rateClass];
  const startsAt = Math.floor(now.getTime() / 1_000 / windowSeconds) * windowSeconds;
  const resetSeconds = Math.max(1, startsAt + windowSeconds - Math.floor(now.getTime() / 1_000));
  const count = store === "memory" ? countInMemory(`${rateClass === "room" ? "room" : "api"}:${key}`, startsAt + windowSeconds) : await countInDatabase(`${rateClass}:${key}`, startsAt);
  if (count > limit) throw tooMany(resetSeconds);
  return { limit, remaining: limit - count, resetSeconds, windowSeconds };
}

/** Forgets what was counted by `key`, after a try that was right. */
export async function forgetRate(rateClass: RateClass, key: string): Promise<void> {
  await db.rateWindow.deleteMany({ where: { key: `${rateClass}:${key}` } });
}

function countInMemory(key: string, endsAt: number): number {
  const current = windows.get(key);
  const next = current?.endsAt === endsAt ? current.count + 1 : 1;
  windows.set(key, { count: next, endsAt });
  return next;
}

async function countInDatabase(key: string, startsAtSeconds: number): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    INSERT INTO rate_windows (key, starts_at, count) VALUES (${key}, to_timestamp(${startsAtSeconds}::float8), 1)
    ON CONFLICT (key, starts_at) DO UPDATE SET count = rate_windows.count + 1 RETURNING count`;
  return rows[0]?.count ?? 1;
}

function tooMany(retryAfterSeconds: number): DomainError {
  const wait = retryAfterSeconds > 90 ? `${Math.ceil(retryAfterSeconds / 60)} minutes` : `${retryAfterSeconds} seconds`;
  return new DomainError("too_many", "too_many_requests", `That was a lot at once. Please try again in ${wait}.`, { retryAfterSeconds });
}
