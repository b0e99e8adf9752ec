import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import { openDatabase } from "@/sandbox/database";
import { createLog } from "@/sandbox/log";
import { openRooms } from "@/sandbox/open-rooms";
import { createSandboxServer } from "@/sandbox/server";
import type { SandboxConfig, World, ZoomConfig } from "@/sandbox/world";

export type SandboxOptions = {
  /** 0 takes a free one. */
  readonly port: number;
  /** Where everything is kept; `:memory:` keeps nothing. */
  readonly dataFile: string;
  /** The product's own address. */
  readonly publicUrl: string;
  /** Default: the product's Stripe webhook address. */
  readonly webhookUrl?: string;
  readonly webhookSecret: string;
  readonly merchantName?: string;
  /** When given, sign-in accepts this client only. */
  readonly googleClient?: { readonly id: string; readonly secret: string };
  /** The same for Microsoft. */
  readonly microsoftClient?: { readonly id: string; readonly secret: string };
  /** What differs from the account `sandbox` with the client `sandbox`, whose events go to the product's own address. */
  readonly zoom?: Partial<ZoomConfig>;
  /** A loopback address; anything else is refused. */
  readonly host?: string;
  readonly log?: (line: string) => void;
  readonly now?: () => Date;
};

export type RunningSandbox = { readonly url: string; close(): Promise<void> };

const TICK_MS = 1000;
const LOOPBACK = /^(127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|localhost)$/;

/** Starts the stand-ins for Stripe, Resend, Google, Microsoft and Zoom on one loopback port. Rejects when the port is taken. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const host = options.host ?? "127.0.0.1";
  if (!LOOPBACK.test(host)) throw new Error(`The sandbox listens on loopback addresses only, not on ${host}.`);
  const database = openDatabase(options.dataFile);
  const world: World = {
    config: configOf(options), database, clock: options.now ?? (() => new Date()),
    log: createLog(options.log ?? ((line) => process.stdout.write(line))),
  };
  const rooms = await openRooms(world);
  const server = createSandboxServer(rooms.router, world.log);
  try {
    await listen(server, options.port, host);
  } catch (error) {
    database.close();
    throw error;
  }
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${portOf(server)}`;
  const { stop, tick } = rooms.wakeUp(url);
  const timer = setInterval(tick, TICK_MS);
  world.log("listening", { url });
  return {
    url,
    async close() {
      clearInterval(timer);
      await stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      database.close();
    },
  };
}

function configOf(options: SandboxOptions): SandboxConfig {
  const publicUrl = options.publicUrl.replace(/\/+$/, "");
  return {
    publicUrl, webhookUrl: options.webhookUrl ?? `${publicUrl}/api/webhooks/stripe`, webhookSecret: options.webhookSecret,
    merchantName: options.merchantName ?? "Colloquy", googleClient: options.googleClient ?? null, microsoftClient: options.microsoftClient ?? null,
    zoom: { accountId: "sandbox", clientId: "sandbox", clientSecret: "sandbox", webhookUrl: `${publicUrl}/api/webhooks/zoom`, webhookSecret: "zoom-sandbox", ...options.zoom },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
