import type { Database } from "@/sandbox/database";
import type { Log } from "@/sandbox/log";

/** What one running sandbox is told from outside. */
export type SandboxConfig = {
  /** The product's own address, without a trailing slash. */
  readonly publicUrl: string;
  /** Where signed Stripe events are delivered. */
  readonly webhookUrl: string;
  readonly webhookSecret: string;
  readonly merchantName: string;
  /** When present, sign-in accepts exactly this client; otherwise any. */
  readonly googleClient: { readonly id: string; readonly secret: string } | null;
};

/** What every room of the sandbox leans on. */
export type World = {
  readonly config: SandboxConfig;
  readonly database: Database;
  readonly log: Log;
  readonly clock: () => Date;
};
