import { Client } from "pg";
import { db, type Db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";

const BEAT = 5_000;

type Handler = (payload: string) => void;

const holder = globalThis as typeof globalThis & { colloquyListener?: Listener };

class Listener {
  private readonly handlers = new Map<string, Set<Handler>>();
  private client: Client | null = null;
  private connecting: Promise<void> | null = null;
  private asking: Promise<unknown> = Promise.resolve();

  /** Calls `handler` with each payload announced on the channel, from now on or as soon as the database is back; answers how to stop. */
  async on(channel: string, handler: Handler): Promise<() => void> {
    const handlers = this.handlers.get(channel) ?? new Set();
    this.handlers.set(channel, handlers.add(handler));
    if (!this.client) await this.connect();
    // One after another, as a connection takes them; one that breaks here is opened again, for this channel too.
    this.asking = this.asking.then(() => this.client?.query(`LISTEN ${channel}`)).catch(() => undefined);
    await this.asking;
    return () => handlers.delete(handler);
  }

  private connect(): Promise<void> {
    this.connecting ??= this.open().finally(() => (this.connecting = null));
    return this.connecting;
  }

  private async open(): Promise<void> {
    const client = new Client({ connectionString: env().DATABASE_URL, keepAlive: true, keepAliveInitialDelayMillis: 10_000, connectionTimeoutMillis: 4_000, query_timeout: 4_000 });
    client.on("notification", ({ channel, payload }) => this.tell(channel, payload ?? ""));
    client.on("error", () => this.lose(client));
    client.on("end", () => this.lose(client));
    try {
      await client.connect();
      for (const channel of this.handlers.keys()) await client.query(`LISTEN ${channel}`);
    } catch {
      void client.end().catch(() => undefined);
      this.retryIn(1_000);
      return;
    }
    this.client = client;
    this.watch(client);
    // What was announced before is lost: an empty payload tells handlers to assume the worst.
    for (const channel of this.handlers.keys()) this.tell(channel, "");
  }

  /** A connection that died without a word would leave us deaf: it is asked to listen again, and is given up when it does not answer. */
  private watch(client: Client): void {
    const timer = setInterval(() => void client.query("LISTEN cache").catch(() => this.lose(client)), BEAT).unref();
    client.once("end", () => clearInterval(timer));
  }

  private lose(lost: Client): void {
    if (this.client !== lost) return;
    this.client = null;
    void lost.end().catch(() => undefined);
    log.warn("lost the listening connection; connecting again");
    this.retryIn(0);
  }

  private retryIn(milliseconds: number): void {
    setTimeout(() => void this.connect(), milliseconds).unref();
  }

  private tell(channel: string, payload: string): void {
    this.handlers.get(channel)?.forEach((handler) => handler(payload));
  }
}

/** Hears what any process announces on a Postgres channel. An empty payload means: something may have been missed. */
export async function listen(channel: "cache" | "live", handler: Handler): Promise<() => void> {
  return (holder.colloquyListener ??= new Listener()).on(channel, handler);
}

/** Announces on a channel; inside a transaction it is heard on commit, and never after a rollback. Under 8 kB each. */
export async function notify(tx: Db = db, channel: "cache" | "live", ...payloads: readonly string[]): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channel}, payload) FROM unnest(${payloads}::text[]) AS payload`;
}
