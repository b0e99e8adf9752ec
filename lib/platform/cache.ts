import { LRUCache } from "lru-cache";
import type { Db } from "@/lib/platform/db";
import { listen, notify } from "@/lib/platform/listen";

type Entry = { readonly value: Promise<unknown>; readonly tags: readonly string[] };
type Store = { readonly entries: LRUCache<string, Entry>; readonly byTag: Map<string, Set<string>>; listening: Promise<unknown> | null };

const holder = globalThis as typeof globalThis & { colloquyCache?: Store };

/** What strangers read, kept in memory under tags; every process forgets a tag the moment the change that names it commits. `ttlSeconds` bounds what time itself makes stale. */
export async function cached<T>(key: string, tags: readonly string[], ttlSeconds: number, read: () => Promise<T>): Promise<T> {
  const store = await openStore();
  const known = store.entries.get(key);
  if (known) return known.value as Promise<T>;
  const value = read();
  const entry: Entry = { value, tags };
  store.entries.set(key, entry, { ttl: ttlSeconds * 1_000 });
  for (const tag of tags) store.byTag.set(tag, (store.byTag.get(tag) ?? new Set()).add(key));
  value.catch(() => store.entries.peek(key) === entry && store.entries.delete(key));
  return value;
}

/** Makes every process forget these tags when the caller's transaction commits. */
export async function expireTags(tx: Db, tags: readonly string[]): Promise<void> {
  await notify(tx, "cache", ...tags);
}

async function openStore(): Promise<Store> {
  const store = (holder.colloquyCache ??= newStore());
  store.listening ??= listen("cache", (tag) => forget(store, tag));
  await store.listening;
  return store;
}

function newStore(): Store {
  const byTag = new Map<string, Set<string>>();
  const entries = new LRUCache<string, Entry>({
    max: 5_000,
    dispose: (entry, key) => entry.tags.forEach((tag) => untag(byTag, tag, key)),
  });
  return { entries, byTag, listening: null };
}

function forget(store: Store, tag: string): void {
  if (tag === "") return store.entries.clear();
  for (const key of [...(store.byTag.get(tag) ?? [])]) store.entries.delete(key);
}

function untag(byTag: Map<string, Set<string>>, tag: string, key: string): void {
  const keys = byTag.get(tag);
  keys?.delete(key);
  if (keys?.size === 0) byTag.delete(tag);
}
