import { Client } from "pg";
import { db, type Db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";

type Handler = (payload: string) => void;

const holder = globalThis as typeof globalThis & { colloquyListener?: Listener };

class Listener {
  private readonly handlers = new Map<string, Set<Handler>>();
  private client: Client | null = null;
  private connecting: Promise<void> | null = null;

  /** Calls `handler` with each payload announced on the channel; answers how to stop. */
  async on(channel: string, handler: Handler): Promise<() => void> {
    const handlers = this.handlers.get(channel) ?? new Set();
    this.handlers.set(channel, handlers.add(handler));
    await this.connect();
    await this.client?.query(`LISTEN ${channel}`);
    return () => handlers.delete(handler);
  }

  private async connect(): Promise<void> {
    if (this.client) return;
    this.connecting ??= this.open().finally(() => (this.connecting = null));
    await this.connecting;
  }

  private async open(): Promise<void> {
    const client = new Client({ connectionString: env().DATABASE_URL, keepAlive: true });
    client.on("notification", ({ channel, payload }) => this.handlers.get(channel)?.forEach((handler) => handler(payload ?? "")));
    client.on("error", () => this.reconnect(client));
    client.on("end", () => this.reconnect(client));
    await client.connect();
    for (const channel of this.handlers.keys()) await client.query(`LISTEN ${channel}`);
    this.client = client;
  }

  private reconnect(lost: Client): void {
    if (this.client !== lost) return;
    this.client = null;
    // What was announced meanwhile is lost: an empty payload tells handlers to assume the worst.
    for (const handlers of this.handlers.values()) handlers.forEach((handler) => handler(""));
    const retry = (): void => void this.connect().catch(() => setTimeout(retry, 1_000).unref());
    log.warn("lost the listening connection; connecting again");
    setTimeout(retry, 250).unref();
  }
}

/** Hears what any process announces on a Postgres channel. An empty payload means: something may have been missed. */
export async function listen(channel: "cache" | "live", handler: Handler): Promise<() => void> {
  return (holder.colloquyListener ??= new Listener()).on(channel, handler);
}

/** Announces on a channel; inside a transaction it is heard on commit, and never after a rollback. Under 8 kB. */
export async function notify(tx: Db = db, channel: "cache" | "live", payload: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${payload})`;
}
